// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/LotterySection.h"

#include "base/Text.h"
#include "rewards/Coupons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Percent.h"
#include "ui/parts/States.h"
#include "ui/rewards/PrizesEdit.h"
#include "ui/rewards/TimeText.h"
#include "ui/settings/EditableRows.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using rewards::LotteryState;

const QString nameKey = QStringLiteral("name");
const QString pointsKey = QStringLiteral("points");
const QString limitKey = QStringLiteral("memberLimit");
const QString startKey = QStringLiteral("startsAt");
const QString endKey = QStringLiteral("endsAt");
const QString prizesKey = QStringLiteral("prizes");
const QString stepKey = QStringLiteral("step");
constexpr int most = 1'000'000;

// What is done along with saving.
const QString toKeep = QStringLiteral("keep");
const QString toBegin = QStringLiteral("begin");
const QString toClose = QStringLiteral("close");

Result<void> write(store::UnitOfWork &work, rewards::LotteryId id, const rewards::LotteryDraft &draft, bool isDraft,
                   const QString &step)
{
    if (!id) {
        const auto made = rewards::createLottery(work, draft);
        if (!made)
            return Failure(made.error());
        id = *made;
    } else if (isDraft) {
        if (auto done = rewards::updateLottery(work, id, draft); !done)
            return done;
    }
    if (step == toBegin)
        return rewards::activateLottery(work, id).map([](const QString &) {});
    return step == toClose ? rewards::closeLottery(work, id).map([](const QString &) {}) : Result<void>();
}

} // namespace

LotterySection::LotterySection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_rows(new EditableRows(this))
    , m_prizes(new PrizesEdit(this))
    , m_check(new QPushButton(this))
    , m_example(new QLabel(this))
{
    build();
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "lotteries");
    body()->addWidget(m_check, 0, Qt::AlignLeft);
    connect(m_rows, &EditableRows::loadRequested, this, &LotterySection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &LotterySection::save);
    connect(m_check, &QPushButton::clicked, this, &LotterySection::checkAll);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("lotteries")) || changes.touches(QStringLiteral("coupons")))
            read();
    });
    retranslate();
    read();
}

void LotterySection::build()
{
    const auto text = [this](int longest) {
        auto *edit = new QLineEdit(this);
        edit->setMaxLength(longest);
        return edit;
    };
    const auto number = [this] {
        auto *field = new QSpinBox(this);
        field->setRange(0, most);
        field->setGroupSeparatorShown(true);
        return field;
    };
    Form *form = m_rows->form();
    form->addField(nameKey, {}, text(longestName));
    form->addField(pointsKey, {}, number());
    form->addField(limitKey, {}, number());
    form->addField(startKey, {}, text(20));
    form->addField(endKey, {}, text(20));
    form->addField(prizesKey, {}, m_prizes);
    form->addWide(m_example);
    m_example->setWordWrap(true);
    form->addField(stepKey, {}, new QComboBox(this));
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the lottery a name.") : QString(); });
    form->setCheck(prizesKey, [this] { return m_prizes->complaint(); });
    connect(m_prizes, &PrizesEdit::rowsChanged, form, &Form::orderTabs);
    form->setCheck(startKey, [this, form] { return timeComplaint(form->text(startKey), m_workbench.formats.zone()); });
    form->setCheck(endKey, [this, form] {
        return endComplaint(form->text(startKey), form->text(endKey), m_workbench.formats.zone());
    });
    connect(form, &Form::edited, this, &LotterySection::explain);
    m_check->setAutoDefault(false);
    m_rows->setEditable(m_workbench.offers(Permission::EditCatalog));
}

void LotterySection::retranslate()
{
    setTitle(tr("Lotteries"),
             tr("Tickets for points, drawn from the page of the member. The SHA-256 of the seed is known "
                "before the first draw and the seed after the last, so that everybody can check them."));
    m_rows->setWords(tr("Add a lottery"));
    m_check->setText(tr("Check all draws"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(pointsKey, tr("Points of a ticket"));
    form->setLabel(limitKey, tr("Tickets of a member"), tr("0: no limit."));
    form->setLabel(startKey, tr("Starts"), tr("Such as 2026-12-01 10:00. Empty: at once."));
    form->setLabel(endKey, tr("Ends"), tr("At this moment nothing is drawn any more. Empty: no end."));
    form->setLabel(prizesKey, tr("Prizes"),
                   tr("The share of all tickets that win it, its name, what it is, and how often it can be won."));
    form->setLabel(stepKey, tr("Draws"));
    showRows();
    explain();
}

void LotterySection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Content> {
            auto lotteries = rewards::lotteries(connection);
            if (!lotteries)
                return Failure(lotteries.error());
            auto coupons = rewards::coupons(connection);
            if (!coupons)
                return Failure(coupons.error());
            return Content{std::move(*lotteries), std::move(*coupons)};
        })
        .then(this, [this](const Result<Content> &content) {
            if (!content) {
                m_workbench.toast(content.error().message, {});
                return;
            }
            m_content = *content;
            m_prizes->setCoupons(m_content.coupons);
            showRows();
        });
}

QString LotterySection::lotteryText(const rewards::Lottery &lottery) const
{
    const Formats &formats = m_workbench.formats;
    int weights = 0;
    for (const rewards::PrizeDraft &prize : lottery.rules.prizes)
        weights += prize.weight;
    QStringList parts{stateLook(rewards::keyOf(lottery.state)).word,
                      tr("%1 points").arg(formats.number(lottery.rules.points))};
    if (lottery.state == LotteryState::Draft)
        parts << tr("shares of %1 %").arg(percentText(weights));
    else
        parts << tr("%Ln draw(s)", nullptr, static_cast<int>(lottery.draws));
    if (lottery.state == LotteryState::Active)
        parts << tr("SHA-256 %1").arg(lottery.commitment);
    if (lottery.state == LotteryState::Closed)
        parts << tr("seed %1").arg(lottery.seed);
    return parts.join(QStringLiteral(" · "));
}

void LotterySection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const rewards::Lottery &lottery : m_content.lotteries)
        rows.push_back({lottery.id.value, lottery.rules.name, lotteryText(lottery)});
    m_rows->setRows(rows);
    m_check->setVisible(!rows.empty());
}

/// What can be done next with the lottery.
void LotterySection::showSteps(const rewards::Lottery &lottery)
{
    auto &steps = *static_cast<QComboBox *>(m_rows->form()->field(stepKey));
    const QSignalBlocker quiet(steps);
    steps.clear();
    const bool isClosed = lottery.state == LotteryState::Closed;
    steps.addItem(isClosed                                ? tr("are closed")
                  : lottery.state == LotteryState::Active ? tr("go on")
                                                          : tr("have not begun"),
                  toKeep);
    if (lottery.state == LotteryState::Draft)
        steps.addItem(tr("begin now; nothing can be changed after that"), toBegin);
    if (lottery.state == LotteryState::Active)
        steps.addItem(tr("end now, and the seed is published"), toClose);
}

void LotterySection::load(qint64 id)
{
    const auto at = std::ranges::find(m_content.lotteries, rewards::LotteryId{id}, &rewards::Lottery::id);
    const rewards::Lottery lottery = at == m_content.lotteries.end() ? rewards::Lottery() : *at;
    const rewards::LotteryDraft &rules = lottery.rules;
    const ShopZone &zone = m_workbench.formats.zone();
    showSteps(lottery);
    Form *form = m_rows->form();
    form->load({{nameKey, rules.name},
                {pointsKey, static_cast<int>(rules.points)},
                {limitKey, static_cast<int>(rules.memberLimit.value_or(0))},
                {startKey, timeText(rules.startsAt, zone)},
                {endKey, timeText(rules.endsAt, zone)},
                {prizesKey, PrizesEdit::valuesOf(rules.prizes)},
                {stepKey, toKeep}});
    for (const QString &key : {nameKey, pointsKey, limitKey, startKey, endKey, prizesKey})
        form->field(key)->setEnabled(lottery.state == LotteryState::Draft);
    explain();
}

/// What a thousand tickets come to.
void LotterySection::explain()
{
    constexpr int tickets = 1'000;
    const Formats &formats = m_workbench.formats;
    const qint64 cost = m_rows->form()->value(pointsKey).toLongLong();
    QStringList won;
    for (const rewards::PrizeDraft &prize : PrizesEdit::fromValues(m_prizes->prizes())) {
        const qint64 expected = static_cast<qint64>(tickets) * prize.weight / rewards::allWeights;
        const qint64 given = std::min(expected, prize.stock.value_or(expected));
        if (!prize.name.isEmpty())
            won << tr("“%1” about %2 times").arg(prize.name, formats.number(given));
    }
    m_example->setVisible(!won.isEmpty());
    m_example->setText(tr("Example: %1 tickets cost members %2 points and win %3.")
                           .arg(formats.number(tickets), formats.number(tickets * cost), won.join(tr(", "))));
}

void LotterySection::save(qint64 id)
{
    const Form *form = m_rows->form();
    const ShopZone &zone = m_workbench.formats.zone();
    rewards::LotteryDraft draft;
    draft.name = form->text(nameKey);
    draft.points = form->value(pointsKey).toLongLong();
    if (const qint64 limit = form->value(limitKey).toLongLong(); limit > 0)
        draft.memberLimit = limit;
    draft.startsAt = timeFrom(form->text(startKey), zone);
    draft.endsAt = timeFrom(form->text(endKey), zone);
    draft.prizes = PrizesEdit::fromValues(m_prizes->prizes());
    const auto at = std::ranges::find(m_content.lotteries, rewards::LotteryId{id}, &rewards::Lottery::id);
    const bool isDraft = at == m_content.lotteries.end() || at->state == LotteryState::Draft;
    m_workbench
        .write(this, [id, draft, isDraft, step = form->text(stepKey)](
                         store::UnitOfWork &work) { return write(work, rewards::LotteryId{id}, draft, isDraft, step); })
        .then(this, [this, name = draft.name](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Lottery “%1” saved").arg(name), {});
        });
}

void LotterySection::checkAll()
{
    std::vector<rewards::LotteryId> ids;
    for (const rewards::Lottery &lottery : m_content.lotteries)
        ids.push_back(lottery.id);
    m_workbench.store
        .read([ids](store::Connection &connection) -> Result<rewards::CheckedDraws> {
            rewards::CheckedDraws all;
            for (const rewards::LotteryId id : ids) {
                const auto checked = rewards::checkDraws(connection, id);
                if (!checked)
                    return checked;
                all.draws += checked->draws;
                all.wrong.insert(all.wrong.end(), checked->wrong.begin(), checked->wrong.end());
            }
            return all;
        })
        .then(this, [this](const Result<rewards::CheckedDraws> &checked) {
            if (!checked)
                m_workbench.toast(checked.error().message, {});
            else if (!checked->wrong.empty())
                m_workbench.toast(checked->wrong.front(), {});
            else
                m_workbench.toast(
                    tr("All draws are what their seeds say: %1").arg(m_workbench.formats.number(checked->draws)), {});
        });
}

void LotterySection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
