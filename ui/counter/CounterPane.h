// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterPayment.h"
#include "orders/Shifts.h"
#include "ui/counter/CounterDesk.h"
#include "ui/counter/CounterKeys.h"
#include "ui/counter/CounterPrompt.h"
#include "ui/counter/GiftCardSlip.h"
#include "ui/counter/ReceiptPaper.h"
#include "ui/shell/Pane.h"

class QStackedWidget;

namespace shopdesk::ui {

class ActionStrip;
class CounterSide;
class EmptyState;
class ListView;
class ReceiptIssue;
class RowsModel;

/// The counter: a sale is rung up, paid and handed its receipt with a scanner and the keyboard alone. One field has the
/// keyboard all the time (CounterPrompt); every action has a key (CounterKeys).
class CounterPane : public Pane
{
    Q_OBJECT
public:
    explicit CounterPane(Workbench &workbench, QWidget *parent = nullptr);
    ~CounterPane() override;

    QString title() const override { return tr("Counter"); }
    QString helpText() const override;
    std::optional<Permission> permission() const override { return Permission::PlaceOrders; }
    QKeySequence openKey() const override { return Qt::Key_F2; }
    bool takeScan(const QString &code) override;
    /// For showRecord: begins the sale of a gift card.
    static constexpr qint64 cardSale = -1;
    void showRecord(qint64 id) override;
    QWidget *firstFocus() const override;

    const CounterDesk *desk() const { return m_desk; }
    CounterPrompt *prompt() const { return m_prompt; }
    CounterSide *side() const { return m_side; }
    ListView *lines() const { return m_lines; }
    QAction *action(CounterKey key) const { return m_keys->action(key); }
    CounterStage stage() const { return m_stage; }
    const orders::CounterPayment &payment() const { return m_payment; }
    int currentLine() const { return m_line; }
    bool tillIsOpen() const { return m_tillIsOpen; }

protected:
    void build() override;
    void retranslate() override;
    void retranslateActions() override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildLines();
    void connectActions();
    void setStage(CounterStage stage);
    void enableActions();
    void refresh();
    void showLines();
    void touchLine(int line);
    void moveLine(int by);
    void said(const Result<void> &done);
    void complain(const Error &error);
    void askOrComplain(const Error &error, const std::function<void(const Actor &)> &again);
    void beginNew();

    // CounterQuestions.cpp: what the field asks for while a sale is rung up.
    void askNext();
    void typeNext(const QString &text);
    void enterNext(const QString &text);
    void searchNext(const QString &text, bool takesOnly);
    void scanCode(const QString &code, bool mayBeWords);
    void choose(const std::vector<catalog::ScanCandidate> &found, const QString &serial);
    void addArticle(const catalog::ScanCandidate &article, qint64 times, const QString &serial = {},
                    const std::optional<Actor> &approved = {});
    void addOffShelf(const catalog::ScanCandidate &article, qint64 times, const QString &serial);
    void askOffShelf(const QString &sentence, const catalog::ScanCandidate &article, qint64 times,
                     const QString &serial);
    void added(const Result<void> &done);
    qint64 takeTimes();
    /// A line of the sale, wherever the mark has gone by the time that it is changed.
    struct LineMark
    {
        size_t index = 0;
        catalog::VariantId variant;
    };
    LineMark markedLine() const;
    static CounterDesk::Edit onLine(const LineMark &line, std::function<void(orders::CounterLine &)> edit);
    void askQuantity();
    void stepQuantity(int by);
    void askPrice();
    void askDiscount(bool ofLine);
    void reduce(const CounterDesk::Edit &edit);
    void removeLine();

    // CounterSerials.cpp: which pieces they are, of articles whose pieces have serial numbers.
    bool askMissingSerial(int line);
    bool askAnyMissingSerial();
    void askSerials();
    void askSerial(size_t line);

    // CounterAside.cpp: for whom, sales on hold, where.
    void askMember();
    void searchMember(const QString &text, bool takesOnly);
    void setMember(members::MemberId member);
    void reportBenefit();
    void askCoupon();
    void takeCoupon(const QString &code);
    void askPoints();
    void showPointsWorth(const QString &text);
    void takePoints(const QString &text);
    void askHold();
    void askRecall();
    void showHeld(std::vector<orders::HeldSale> held);
    void showHeldHistory();
    void askStore();

    // CounterEnrol.cpp: a customer becomes a member.
    std::optional<QString> phoneToEnrol(const QString &text) const;
    void offerToEnrol(const QString &typed, const QString &phone);
    void askNameToEnrol(const QString &typed, const QString &phone);
    void enrol(const QString &phone, const QString &name);

    // CounterPaying.cpp: from what is to be paid to the receipt.
    void beginPaying();
    void payExactly();
    void askPayment(orders::PaymentKind kind);
    void takePayment(orders::PaymentKind kind, const QString &typed);
    void pay(orders::PaymentKind kind, Money amount, const QString &giftCard = {}, const QString &reference = {});
    void askGiftCard();
    void askGiftAmount(const QString &code, Money balance);
    void askStoreCredit();
    void askSplit();
    void stepBack();
    void askFinish();
    void finish(const std::optional<Actor> &instead);
    void showDone(orders::OrderId order);
    void handOut(bool asPdf);
    void receiptOut();

    // CounterGiftCards.cpp: gift cards, sold and looked up.
    struct CardSale
    {
        Money amount;
        QString code; ///< of a card that is printed already
        orders::CounterPayment payment;
    };
    void askCard();
    void readCard(const QString &text);
    void askCardCode(Money amount);
    void askCardPaying();
    void askCardAmount(orders::PaymentKind kind);
    void stepBackFromCard();
    void sellCard();
    void cardOut();
    bool holdsCard(bool isScan);
    ReceiptPaper cardPaper() const;
    void tellCard(const QString &code, const Error &otherwise);

    // CounterTill.cpp: the till, opened and closed.
    struct TillCount
    {
        orders::ShiftReport report;
        std::vector<std::pair<Money, qint64>> pieces; ///< notes and coins, and how many there are
        std::vector<orders::Count> others;
        size_t at = 0; ///< of the pieces, then of the others
        Money cash() const;
    };
    void readTill();
    void askTill();
    void askFloat();
    void askCashMove(bool comesIn);
    void askCashReason(Money amount);
    void moveCash(Money amount, const QString &reason);
    void beginCount(const orders::ShiftReport &report, Money smallestCoin);
    void countNext();
    void countBack();
    void askPieces(qint64 before, Money piece);
    void askOther(const orders::Count &count);
    void askClose();
    void closeTill(const QString &note);
    void showCount();
    void reportOut();
    QString missingWords() const;
    ReceiptPaper reportPaper() const;

    CounterDesk *m_desk;
    CounterKeys *m_keys;
    ReceiptIssue *m_receipts;
    CounterStage m_stage = CounterStage::Selling;
    orders::CounterPayment m_payment;
    orders::OrderId m_lastOrder;
    members::MemberId m_lastMember; ///< of the last order
    Money m_lastChange;
    bool m_isPlacing = false;
    bool m_tillIsOpen = false;
    TillCount m_count;
    std::optional<orders::ShiftReport> m_closed; ///< what the page is about once the till is closed
    std::optional<CardSale> m_cardSale;
    std::optional<GiftCardSlip> m_card; ///< what the page is about once a card is sold
    bool m_cardIsOut = false;           ///< on paper
    bool m_cardIsAsked = false;         ///< whether it stays without
    int m_line = -1;
    qint64 m_times = 1; ///< how often the next article counts: "3*" before it
    int m_searchNumber = 0;
    QTimer m_soon;
    std::function<void()> m_search;
    std::vector<orders::HeldSale> m_held; ///< those to choose from, while one is
    CounterPrompt *m_prompt = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    ListView *m_lines = nullptr;
    RowsModel *m_rows = nullptr;
    ActionStrip *m_strip = nullptr;
    CounterSide *m_side = nullptr;
};

} // namespace shopdesk::ui
