// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ArticleSearch.h"

#include "orders/Limits.h"
#include "ui/counter/ChoiceDelegate.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int searchAfterMs = 120;
constexpr int mostShown = 5;

} // namespace

Result<ArticleSearch::Found> ArticleSearch::called(store::Connection &connection, const QString &text,
                                                   const orders::OrderDraft &order)
{
    return orders::searchVariants(connection, text, order, mostShown)
        .map([](const std::vector<catalog::VariantFound> &articles) {
            Found found;
            for (const catalog::VariantFound &each : articles)
                found.choices.push_back({each});
            return found;
        });
}

/// What a code means, at the price of the order; what it may mean, where that is more than one article.
Result<ArticleSearch::Found> ArticleSearch::coded(store::Connection &connection, const QString &code,
                                                  const orders::OrderDraft &order)
{
    const auto reading = catalog::readScan(connection, code);
    if (!reading)
        return called(connection, code, order);
    Found found;
    for (const catalog::ScanCandidate &candidate : reading->candidates) {
        found.choices.push_back({candidate.found, candidate.quantity});
        catalog::VariantFound &article = found.choices.back().article;
        article.price = orders::priceOf(connection, order, article.variant, article.price);
    }
    const catalog::VariantFound &first = found.choices.front().article;
    if (found.choices.size() > 1 || first.onShelf || order.kind == orders::OrderKind::Credit)
        return found;
    const Result<QString> question = orders::offShelfQuestion(connection, first.variant, Instant::now());
    if (!question)
        return Failure(question.error());
    found.offShelf = *question;
    return found;
}

ArticleSearch::ArticleSearch(Workbench &workbench, orders::OrderDraft order, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_order(std::move(order))
    , m_field(new QLineEdit(this))
    , m_choices(new QListWidget(this))
    , m_complaint(new QLabel(this))
{
    m_field->setPlaceholderText(tr("Add an article: scan it, or type a part of its name"));
    m_field->setAccessibleName(tr("Article to add"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_choices->setAccessibleName(tr("Articles that were found"));
    m_choices->setItemDelegate(new ChoiceDelegate(this));
    m_choices->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_choices->hide();
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap1);
    layout->addWidget(m_field);
    layout->addWidget(m_choices);
    layout->addWidget(m_complaint);
    setFocusProxy(m_field);
    m_soon.setSingleShot(true);
    m_soon.setInterval(searchAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ArticleSearch::search);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_complaint->hide();
        ++m_searchNumber;
        m_soon.start();
    });
    connect(m_choices, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { choose(m_choices->row(item)); });
}

void ArticleSearch::takeScan(const QString &code)
{
    m_soon.stop();
    read(code, true);
}

void ArticleSearch::search()
{
    read(m_field->text().trimmed(), false);
}

void ArticleSearch::read(const QString &text, bool isCode)
{
    m_workbench.store
        .read([text, isCode, order = m_order](store::Connection &connection) {
            return isCode ? coded(connection, text, order) : called(connection, text, order);
        })
        .then(this, [this, text, isCode, number = ++m_searchNumber](const Result<Found> &found) {
            if (number != m_searchNumber) {
                // The next scan must not swallow this one.
                if (isCode && found && found->choices.size() == 1 && found->offShelf.isEmpty())
                    emit chosen(found->choices.front().article, found->choices.front().pieces);
                return;
            }
            if (!found) {
                complain(found.error().message);
                return;
            }
            show(found->choices);
            if (isCode && found->choices.empty())
                complain(tr("Nothing here is called or coded “%1”.").arg(text.left(64)));
            else if (!found->offShelf.isEmpty())
                complain(tr("%1 Choose it to sell it anyway.", "a sentence").arg(found->offShelf));
            else if (isCode && found->choices.size() == 1)
                choose(0);
        });
}

void ArticleSearch::show(const std::vector<Choice> &found)
{
    m_found = found;
    m_complaint->hide();
    m_choices->clear();
    for (const auto &[article, pieces] : found) {
        auto *item = new QListWidgetItem(article.title, m_choices);
        const QString detail =
            pieces == 1 ? article.sku : tr("%1 · %2 pieces").arg(article.sku, m_workbench.formats.number(pieces));
        item->setData(ChoiceDelegate::DetailRole, detail);
        item->setData(ChoiceDelegate::FigureRole, m_workbench.formats.money(article.price * pieces));
    }
    m_choices->setFixedHeight(static_cast<int>(found.size()) * measure::touchRow + 2 * m_choices->frameWidth());
    m_choices->setVisible(!found.empty());
    m_choices->setCurrentRow(found.empty() ? -1 : 0);
}

void ArticleSearch::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    const Choice choice = m_found[static_cast<size_t>(row)];
    m_field->clear();
    show({});
    emit chosen(choice.article, choice.pieces);
}

void ArticleSearch::complain(const QString &text)
{
    setInk(*m_complaint, Colours::of(palette()).danger);
    m_complaint->setText(text);
    m_complaint->show();
}

bool ArticleSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<const QKeyEvent *>(event);
    if (pressed->modifiers().testFlag(Qt::ControlModifier))
        return false; // such as Ctrl+Enter, which is the page's
    const int row = m_choices->currentRow();
    switch (pressed->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_choices->isVisibleTo(this) && !m_soon.isActive())
            choose(row);
        else if (!m_field->text().trimmed().isEmpty())
            takeScan(m_field->text().trimmed());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_choices->count() > 0) {
            const int by = pressed->key() == Qt::Key_Up ? -1 : 1;
            m_choices->setCurrentRow(std::clamp(row + by, 0, m_choices->count() - 1));
        }
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            break;
        m_field->clear();
        show({});
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shopdesk::ui
