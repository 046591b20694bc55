// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ArticleSearch.h"

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

/// What a code means, at the price of the order; what it may mean, where that is more than one article.
Result<std::vector<catalog::VariantFound>> articlesWith(store::Connection &connection, const QString &code,
                                                        const orders::OrderDraft &order)
{
    const auto reading = catalog::readScan(connection, code);
    if (!reading)
        return orders::searchVariants(connection, code, order, mostShown);
    std::vector<catalog::VariantFound> found;
    for (const catalog::ScanCandidate &candidate : reading->candidates) {
        found.push_back(candidate.found);
        found.back().price = orders::priceOf(connection, order, candidate.found.variant, candidate.found.price);
    }
    return found;
}

} // namespace

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
            return isCode ? articlesWith(connection, text, order)
                          : orders::searchVariants(connection, text, order, mostShown);
        })
        .then(this,
              [this, text, isCode, number = ++m_searchNumber](const Result<std::vector<catalog::VariantFound>> &found) {
                  if (number != m_searchNumber) {
                      // The next scan must not swallow this one.
                      if (isCode && found && found->size() == 1)
                          emit chosen(found->front());
                      return;
                  }
                  if (!found) {
                      complain(found.error().message);
                      return;
                  }
                  show(*found);
                  if (isCode && found->empty())
                      complain(tr("Nothing here is called or coded “%1”.").arg(text.left(64)));
                  else if (isCode && found->size() == 1)
                      choose(0);
              });
}

void ArticleSearch::show(const std::vector<catalog::VariantFound> &found)
{
    m_found = found;
    m_choices->clear();
    for (const catalog::VariantFound &each : found) {
        auto *item = new QListWidgetItem(each.title, m_choices);
        item->setData(ChoiceDelegate::DetailRole, each.sku);
        item->setData(ChoiceDelegate::FigureRole, m_workbench.formats.money(each.price));
    }
    m_choices->setFixedHeight(static_cast<int>(found.size()) * measure::touchRow + 2 * m_choices->frameWidth());
    m_choices->setVisible(!found.empty());
    m_choices->setCurrentRow(found.empty() ? -1 : 0);
}

void ArticleSearch::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    const catalog::VariantFound article = m_found[static_cast<size_t>(row)];
    m_field->clear();
    show({});
    emit chosen(article);
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
    const int row = m_choices->currentRow();
    switch (static_cast<QKeyEvent *>(event)->key()) {
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
            const int by = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Up ? -1 : 1;
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
