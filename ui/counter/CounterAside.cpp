// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The counter beside its articles: for whom a sale is, sales on hold, the store that it is made in, and its help.
#include "ui/counter/CounterPane.h"

#include "catalog/Premises.h"
#include "ui/members/BenefitReportDialog.h"
#include "ui/parts/RecordHistory.h"

#include <QLineEdit>

namespace shopdesk::ui {

void CounterPane::askMember()
{
    const auto &member = m_desk->sums().member;
    CounterPrompt::Question question;
    question.title = tr("Member");
    question.placeholder = tr("Number, phone or name");
    question.hint =
        member ? tr("Empty and Enter takes %1 off this sale.").arg(member->name)
               : tr("A whole phone number, or its last four digits. A member's card can be scanned at any time. "
                    "A number that nobody has enrols a new member.");
    question.left = [this] { askNext(); };
    question.typed = [this](const QString &text) {
        ++m_searchNumber;
        m_prompt->setChoices({});
        m_search = [this, text] { searchMember(text, false); };
        m_soon.start();
    };
    question.entered = [this](const QString &text) {
        m_search = {};
        if (text.trimmed().isEmpty())
            setMember({});
        else
            searchMember(text, true);
    };
    m_prompt->ask(question);
}

void CounterPane::searchMember(const QString &text, bool takesOnly)
{
    workbench()
        .store.read([text](store::Connection &connection) { return orders::searchMembers(connection, text); })
        .then(this, [this, text, takesOnly,
                     number = ++m_searchNumber](const Result<std::vector<orders::MemberCard>> &found) {
            if (number != m_searchNumber || m_prompt->question().movesLines)
                return;
            if (!found) {
                complain(found.error());
                return;
            }
            const auto phone = found->empty() ? phoneToEnrol(text) : std::nullopt;
            if (phone) {
                // Enter goes straight on to the name.
                if (takesOnly)
                    askNameToEnrol(text, *phone);
                else
                    offerToEnrol(text, *phone);
                return;
            }
            if (takesOnly && found->empty()) {
                m_prompt->complain(tr("No member has this number, phone or name. Ask for another, or go on without."));
                return;
            }
            if (takesOnly && found->size() == 1) {
                setMember(found->front().id);
                return;
            }
            std::vector<CounterPrompt::Choice> choices;
            for (const orders::MemberCard &card : *found) {
                QStringList details{card.number};
                if (!card.phoneMasked.isEmpty())
                    details << card.phoneMasked;
                choices.push_back(
                    {card.name, details.join(tr(" · ")), tr("%1 points").arg(workbench().formats.number(card.points))});
            }
            m_prompt->setChoices(choices);
            m_prompt->setChosen([this, cards = *found](int row) { setMember(cards[static_cast<size_t>(row)].id); });
        });
}

void CounterPane::setMember(members::MemberId member)
{
    m_desk->change(
        [member](store::Connection &, orders::CounterSale &sale) -> Result<void> {
            sale.member = member;
            return {};
        },
        [this](const Result<void> &done) { done ? askNext() : said(done); });
}

/// Of the sale that is rung up, or of the one that has just been paid.
void CounterPane::reportBenefit()
{
    BenefitReportDialog::About about;
    about.store = m_desk->store();
    if (m_stage == CounterStage::Done) {
        about.member = m_lastMember;
        about.order = m_lastOrder;
    } else if (m_desk->sums().member) {
        about.member = m_desk->sums().member->id;
    }
    if (about.member)
        (new BenefitReportDialog(workbench(), about, this))->open();
}

void CounterPane::askHold()
{
    CounterPrompt::Question question;
    question.title = tr("Put this sale on hold");
    question.placeholder = tr("A word to know it by, or nothing");
    question.left = [this] { askNext(); };
    question.entered = [this](const QString &text) {
        m_desk->hold(text, [this](const Result<void> &done) {
            if (!done) {
                said(done);
                return;
            }
            askNext();
            workbench().toast(tr("The sale is on hold. %1 takes it up again.")
                                  .arg(action(CounterKey::Recall)->shortcut().toString(QKeySequence::NativeText)),
                              {});
        });
    };
    m_prompt->ask(question);
}

void CounterPane::askRecall()
{
    workbench()
        .store
        .read([store = m_desk->store()](store::Connection &connection) { return orders::heldSales(connection, store); })
        .then(this, [this](const Result<std::vector<orders::HeldSale>> &held) {
            if (held)
                showHeld(*held);
            else
                complain(held.error());
        });
}

void CounterPane::showHeld(std::vector<orders::HeldSale> held)
{
    if (held.empty()) {
        askNext();
        return;
    }
    const Formats &formats = workbench().formats;
    CounterPrompt::Question question;
    question.title = tr("Take up a sale");
    question.hint = tr("Choose with the arrows and Enter. Delete gives the marked one up, Esc leaves.");
    question.left = [this] { askNext(); };
    question.entered = [](const QString &) {};
    question.chosen = [this](int row) {
        m_desk->recall(m_held[static_cast<size_t>(row)].id,
                       [this](const Result<void> &done) { done ? askNext() : said(done); });
    };
    m_prompt->ask(question);
    std::vector<CounterPrompt::Choice> choices;
    for (const orders::HeldSale &sale : held) {
        QStringList details{formats.instant(sale.heldAt), sale.person};
        if (!sale.memberName.isEmpty())
            details << sale.memberName;
        const int pieces = static_cast<int>(sale.units);
        details << tr("%Ln piece(s)", nullptr, pieces);
        choices.push_back({sale.label.isEmpty() ? tr("Without a word") : sale.label, details.join(tr(" · ")),
                           formats.money(sale.total)});
    }
    m_held = std::move(held);
    m_prompt->setChoices(choices);
    enableActions();
}

void CounterPane::showHeldHistory()
{
    const int row = m_prompt->currentChoice();
    if (row < 0 || static_cast<size_t>(row) >= m_held.size())
        return;
    const orders::HeldSale &sale = m_held[static_cast<size_t>(row)];
    openHistory(workbench(), "held_sales", sale.id.value, sale.label.isEmpty() ? tr("Without a word") : sale.label,
                this);
}

void CounterPane::askStore()
{
    workbench().store.read(catalog::stores).then(this, [this](const Result<std::vector<catalog::Premises>> &stores) {
        if (!stores) {
            complain(stores.error());
            return;
        }
        std::vector<catalog::Premises> mine;
        std::vector<CounterPrompt::Choice> choices;
        for (const catalog::Premises &each : *stores) {
            if (!workbench().store.actor().mayIn(each.id))
                continue;
            mine.push_back(each);
            choices.push_back({each.name, each.code});
        }
        CounterPrompt::Question question;
        question.title = tr("In which store does this counter stand?");
        question.left = [this] { askNext(); };
        question.entered = [](const QString &) {};
        question.chosen = [this, mine](int row) {
            const catalog::Premises &chosen = mine[static_cast<size_t>(row)];
            m_desk->setStore(chosen.id, chosen.name);
            setCountText(chosen.name);
            m_desk->afterwards([this] { readTill(); });
            askNext();
        };
        m_prompt->ask(question);
        m_prompt->setChoices(choices);
    });
}

QString CounterPane::helpText() const
{
    return tr(
        "Scan an article, wherever the keyboard is at that moment, or type a part of its name. A second scan raises "
        "the quantity; **3\\*** before a scan adds three, **+** and **−** change the line that is marked, the arrows "
        "mark another. An article whose pieces have serial numbers asks for them; a scan of the number alone adds the "
        "piece.\n\n"
        "Every action shows its key. **F12** takes the exact sum in cash; **F10** asks how it is paid: by several "
        "means, in parts, with change. What you may not give alone, somebody else can allow on the spot.\n\n"
        "**Shift+F6** takes a coupon; one can be scanned at any time, too. **Shift+F9** redeems points of the member, up to "
        "the limit that is shown.\n\n"
        "**Shift+F7** sells a gift card: type the amount, or scan a card to see what is left on it. A card is no turnover "
        "yet; what is bought with it is.\n\n"
        "**Shift+F11** and **Shift+F12** put cash into the till and take it out, with what for; the report of the till "
        "says it. **Ctrl+F11** shows the tills of before with their reports.\n\n"
        "**F7** puts the sale on hold and **F8** takes one up again. A sale that is not finished stays here, also "
        "after a crash or when you sign out.");
}

} // namespace shopdesk::ui
