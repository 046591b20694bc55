// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/NewReturnPage.h"

#include "base/Text.h"
#include "ui/orders/ArticleSearch.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Choices.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/parts/ValueField.h"
#include "ui/returns/PhotosEdit.h"
#include "ui/returns/ReturnForms.h"
#include "ui/returns/ReturnWords.h"
#include "ui/stock/PiecesEdit.h"
#include "ui/tickets/MemberPick.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString findKey = QStringLiteral("find");
const QString memberKey = QStringLiteral("member");
const QString wishKey = QStringLiteral("wish");
const QString reasonKey = QStringLiteral("reason");
const QString storeKey = QStringLiteral("store");
const QString trackingKey = QStringLiteral("tracking");
const QString noteKey = QStringLiteral("note");
const QString cardKey = QStringLiteral("card");
const QString whenKey = QStringLiteral("when");
const QString dayKey = QStringLiteral("day");
const QString goodsKey = QStringLiteral("goods");
constexpr int widest = 620;
constexpr int onADay = 0; ///< instead of a number of days

} // namespace

NewReturnPage::NewReturnPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new QLabel)
    , m_find(new QLineEdit)
    , m_sales(new QListWidget)
    , m_member(new MemberPick(workbench))
    , m_card(new QLineEdit)
    , m_when(new QComboBox)
    , m_day(new QDateEdit)
    , m_photos(new PhotosEdit(workbench))
    , m_orderTitle(new QLabel)
    , m_table(new QWidget)
    , m_grid(new QGridLayout(m_table))
    , m_search(new ArticleSearch(workbench, {.store = {}, .kind = orders::OrderKind::Credit})) // also off the shelf
    , m_goods(new PiecesEdit)
    , m_typed(new ValueField)
    , m_form(new Form)
    , m_store(new QComboBox)
    , m_wish(new QComboBox)
    , m_reason(new QComboBox)
    , m_outlook(new QLabel)
    , m_go(new QPushButton)
    , m_cancel(new QPushButton)
{
    build();
    retranslate();
    connect(m_form, &Form::edited, this, [this](const QString &key) {
        if (key == cardKey || key == whenKey || key == dayKey)
            offerSales();
        else if (key != findKey && key != goodsKey)
            refresh();
    });
    connect(m_photos, &PhotosEdit::edited, this, [this] {
        keepPhotos();
        refresh();
    });
    connect(m_typed, &ValueField::putBack, this, &NewReturnPage::putBack);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(m_find->text()); });
    connect(m_member, &MemberPick::memberChanged, this, &NewReturnPage::offerSales);
    connect(m_sales, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        const auto row = static_cast<size_t>(m_sales->row(item));
        if (row < m_found.size())
            find(m_found[row].number);
    });
    connect(m_search, &ArticleSearch::chosen, this, [this](const catalog::VariantFound &article) {
        auto lines = m_goods->lines();
        const auto same = std::ranges::find(lines, article.variant, &PiecesEdit::Line::variant);
        if (same == lines.end())
            lines.push_back({article.variant, article.title, article.sku, 1});
        else
            ++same->quantity;
        m_goods->setLines(lines, 1, true);
        offerSales();
    });
    connect(m_goods, &PiecesEdit::edited, this, &NewReturnPage::offerSales);
    connect(m_go, &QPushButton::clicked, this, &NewReturnPage::save);
    connect(m_cancel, &QPushButton::clicked, this, &NewReturnPage::left);
    connect(m_form, &Form::saveRequested, this, &NewReturnPage::save);
}

void NewReturnPage::build()
{
    auto *tracking = new QLineEdit;
    tracking->setMaxLength(longestName);
    m_card->setMaxLength(longestName);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    m_grid->setContentsMargins(0, 0, 0, measure::gap2);
    m_grid->setHorizontalSpacing(measure::gap2);
    m_grid->setVerticalSpacing(measure::gap1);
    m_grid->setColumnStretch(0, 1);
    m_orderTitle->setFont(sectionFont());
    m_outlook->setWordWrap(true);
    m_form->layout()->setContentsMargins({});
    m_form->addField(findKey, {}, m_find);
    m_form->addField(memberKey, {}, m_member);
    m_form->addField(cardKey, {}, m_card);
    m_form->addField(whenKey, {}, m_when);
    m_form->addField(dayKey, {}, m_day);
    m_form->addWide(m_sales);
    m_form->addWide(m_orderTitle);
    m_form->addWide(m_table);
    m_form->addWide(m_search);
    m_form->addWide(m_goods);
    m_form->addField(reasonKey, {}, m_reason);
    m_form->addField(wishKey, {}, m_wish);
    m_form->addField(noteKey, {}, noteField());
    m_form->addWide(m_photos);
    m_form->addField(trackingKey, {}, tracking);
    m_form->addField(storeKey, {}, m_store);
    m_form->addField(goodsKey, {}, m_typed);
    m_form->setFieldVisible(goodsKey, false);
    makeMainButton(*m_go);
    m_title->setFont(sectionFont());
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    column->setSpacing(measure::gap2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addWidget(m_outlook);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Base);
    area->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setFocusProxy(m_find);
}

void NewReturnPage::retranslate()
{
    fillReasons(*m_reason);
    fillWishes(*m_wish, bool(m_order));
    showTitle();
    m_go->setText(tr("Ask for the return"));
    m_cancel->setText(tr("Not now"));
    m_member->setAccessibleName(tr("Member"));
    m_sales->setAccessibleName(tr("Their purchases"));
    m_form->setLabel(findKey, tr("Order or serial number"),
                     tr("Scan the receipt or the piece, or type it and press Enter."));
    m_form->setLabel(memberKey, tr("Member"), tr("Without a receipt: who bought it."));
    m_form->setLabel(cardKey, tr("End of the card number"), tr("As the slip of the card terminal says."));
    m_form->setLabel(whenKey, tr("Bought"));
    m_form->setLabel(dayKey, tr("Day"));
    setChoices(*m_when, Choices<int>{{90, tr("In the last 90 days")},
                                     {30, tr("In the last 30 days")},
                                     {7, tr("In the last 7 days")},
                                     {onADay, tr("On a day")}});
    m_photos->retranslate();
    m_form->setLabel(reasonKey, tr("Reason"));
    m_form->setLabel(wishKey, tr("Wish"));
    m_form->setLabel(noteKey, tr("In their words"));
    m_form->setLabel(trackingKey, tr("Tracking number"), tr("Of the parcel that brings it."));
    m_form->setLabel(storeKey, tr("Store"));
}

void NewReturnPage::begin(qint64 of)
{
    m_form->keepDraft(nullptr, {}); // what the page does by itself is nothing that somebody typed
    m_isPuttingBack = false;
    forgetOrder();
    m_ticket = {};
    m_ticketNumber.clear();
    showTitle();
    showSales({});
    m_goods->setLines({}, 1, true);
    m_photos->clear();
    m_form->load({{findKey, QString()},
                  {memberKey, QString()},
                  {cardKey, QString()},
                  {whenKey, 90},
                  {dayKey, m_workbench.formats.zone().dayOf(Instant::now()).toDate()},
                  {noteKey, QString()},
                  {trackingKey, QString()},
                  {reasonKey, returns::keyOf(returns::Reason::Unwanted)}});
    m_find->setFocus();
    struct Beginning
    {
        std::vector<catalog::Premises> stores;
        Result<ReturnableOrder> of = ReturnableOrder();
    };
    m_workbench.store
        .read([of](store::Connection &connection) {
            return catalog::stores(connection).map([&](std::vector<catalog::Premises> stores) {
                std::erase_if(stores,
                              [&](const catalog::Premises &store) { return !connection.actor().mayIn(store.id); });
                return Beginning{std::move(stores),
                                 of != 0 ? readReturnableFor(connection, of) : Result<ReturnableOrder>()};
            });
        })
        .then(this, [this, of, begun = ++m_begun](const Result<Beginning> &beginning) {
            if (begun != m_begun)
                return;
            showStores(beginning ? beginning->stores : std::vector<catalog::Premises>());
            if (beginning && !beginning->of) {
                m_form->showError(beginning->of.error());
                return;
            }
            if (beginning && of != 0)
                showBeginning(*beginning->of);
            keepDraft(of);
        });
}

void NewReturnPage::showStores(const std::vector<catalog::Premises> &stores)
{
    const QVariant chosen = m_store->currentData();
    m_store->clear();
    for (const catalog::Premises &store : stores)
        m_store->addItem(store.name, store.id.value);
    m_store->setCurrentIndex(std::max(0, m_store->findData(chosen)));
    m_form->setFieldVisible(storeKey, m_store->count() > 1);
    refresh();
}

returns::ReturnDraft NewReturnPage::draft() const
{
    returns::ReturnDraft draft;
    draft.store = StoreId{m_store->currentData().toLongLong()};
    draft.order = m_order;
    draft.ticket = m_ticket;
    draft.wish = returns::wishFrom(m_wish->currentData().toString()).value_or(returns::Wish::StoreCredit);
    draft.note = m_form->text(noteKey);
    draft.tracking = m_form->text(trackingKey);
    draft.photos = m_photos->photos();
    if (m_order) {
        for (const LineRow &row : m_lines) {
            if (row.pieces->value() == 0)
                continue;
            returns::LineRequest line{row.of.line, {}, row.pieces->value()};
            line.reason = returns::reasonFrom(row.reason->currentData().toString()).value_or(returns::Reason::Other);
            line.serials = row.serials;
            draft.lines.push_back(line);
        }
        return draft;
    }
    draft.member = m_member->memberId();
    const auto reason = returns::reasonFrom(m_reason->currentData().toString()).value_or(returns::Reason::Other);
    for (const PiecesEdit::Line &line : m_goods->lines())
        draft.lines.push_back({{}, line.variant, line.quantity, reason});
    return draft;
}

/// What the policies say of what is filled in.
void NewReturnPage::refresh()
{
    if (!m_isPuttingBack)
        m_typed->take(goodsTyped());
    const returns::ReturnDraft asked = draft();
    const int question = ++m_question;
    if (asked.lines.empty() || !asked.store) {
        m_outlook->clear();
        m_go->setEnabled(false);
        return;
    }
    m_workbench.store.read([asked](store::Connection &connection) { return returns::outlook(connection, asked); })
        .then(this, [this, question](const Result<returns::Outlook> &outlook) {
            if (question != m_question)
                return;
            // What is missing in a field is said beside it when the button is pressed; what somebody else may allow is asked then.
            m_go->setEnabled(outlook.has_value() || !outlook.error().permission.isEmpty()
                             || m_form->field(outlook.error().field) != nullptr);
            if (!outlook) {
                m_outlook->setText(outlook.error().message);
                return;
            }
            QStringList words;
            for (const returns::Ground &ground : outlook->grounds)
                words << (ground.isAgainst ? QStringLiteral("✗ ") : QStringLiteral("· ")) + returns::inWords(ground);
            m_outlook->setText(words.join(QLatin1Char('\n')));
            m_go->setText(outlook->isAutomatic ? tr("Ask for it; approved at once") : tr("Ask for the return"));
        });
}

void NewReturnPage::save()
{
    if (!m_go->isEnabled())
        return;
    m_go->setEnabled(false);
    m_workbench.write(this, [asked = draft()](store::UnitOfWork &work) { return returns::request(work, asked); })
        .then(this, [this](const Result<returns::ReturnId> &made) {
            m_go->setEnabled(true);
            if (!made) {
                m_form->showError(made.error());
                return;
            }
            m_form->markSaved();
            m_workbench.drafts.remove(photosKey());
            emit opened(made->value);
        });
}

bool NewReturnPage::takeScan(const QString &code)
{
    m_form->clearErrors(); // what was scanned before is over
    m_workbench.store
        .read([code](store::Connection &connection) -> Result<std::vector<catalog::VariantId>> {
            std::vector<catalog::VariantId> articles;
            for (const catalog::CodeFound &found : catalog::variantsWithCode(connection, code))
                articles.push_back(found.found.variant);
            return articles;
        })
        .then(this, [this, code](const Result<std::vector<catalog::VariantId>> &articles) {
            if (!articles || articles->empty()) {
                find(code);
                return;
            }
            if (!m_order) {
                m_search->takeScan(code);
                return;
            }
            const auto row = std::ranges::find_if(m_lines, [&](const LineRow &each) {
                return std::ranges::find(*articles, each.of.variant) != articles->end();
            });
            if (row != m_lines.end())
                countOne(*row);
            else
                m_workbench.toast(tr("%1 is not among the goods of this order.").arg(code), {});
        });
    return true;
}

void NewReturnPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        save();
    else if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace shopdesk::ui
