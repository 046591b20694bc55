// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Macros.h"
#include "tickets/Categories.h"
#include "tickets/TicketShop.h"

using namespace shopdesk;
using namespace shopdesk::tickets;
using namespace shopdesk::test;

class MacrosTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TicketShop>(); }
    void cleanup()
    {
        QCOMPARE(m_shop->wrong(), std::vector<QString>());
        m_shop.reset();
    }

    void allStepsAreDone()
    {
        const CategoryId category = must(m_shop->run(createCategory, CategoryDraft{QStringLiteral("Delivery")}));
        const CannedReplyId reply = must(m_shop->run(
            createReply, CannedReplyDraft{QStringLiteral("On its way"), QStringLiteral("It is on its way. {ticket}")}));
        MacroDraft draft{QStringLiteral(" Late  parcel "), category, Priority::High};
        draft.reply = reply;
        draft.resolves = true;
        const MacroId id = must(m_shop->run(createMacro, draft));
        const Macro kept = m_shop->look(macros, false).front();
        draft.name = QStringLiteral("Late parcel");
        QCOMPARE(kept.draft, draft);

        const TicketId ticket = m_shop->open();
        must(m_shop->run(runMacro, ticket, id, std::optional<MessageId>()));
        const Ticket done = m_shop->ticket(ticket);
        QCOMPARE(done.fields.category, category);
        QCOMPARE(done.fields.priority, Priority::High);
        QCOMPARE(done.status, Status::Resolved);
        QCOMPARE(m_shop->bodies(ticket).back(), QStringLiteral("It is on its way. %1").arg(done.number));
    }

    void whereOneStepIsRefusedNoneIsDone()
    {
        const CannedReplyId reply =
            must(m_shop->run(createReply, CannedReplyDraft{QStringLiteral("a"), QStringLiteral("b")}));
        MacroDraft draft{QStringLiteral("Urgent"), {}, Priority::Urgent};
        draft.reply = reply;
        const MacroId id = must(m_shop->run(createMacro, draft));
        const TicketId ticket = m_shop->open();
        // Somebody has written since the person looked.
        const MessageId seen = m_shop->reply(ticket).message;
        m_shop->customerWrites(ticket);
        QCOMPARE(codeOf(m_shop->run(runMacro, ticket, id, std::optional(seen))),
                 QStringLiteral("tickets.newerMessage"));
        QCOMPARE(m_shop->ticket(ticket).fields.priority, Priority::Normal);
        must(m_shop->run(archiveMacro, id));
        QCOMPARE(codeOf(m_shop->run(runMacro, ticket, id, std::optional<MessageId>())),
                 QStringLiteral("tickets.macroNotFound"));
    }

    void macrosAreChecked()
    {
        const MacroDraft good{QStringLiteral("One"), {}, Priority::Low};
        const MacroId id = must(m_shop->run(createMacro, good));
        const auto refused = [&](const MacroDraft &draft) { return codeOf(m_shop->run(createMacro, draft)); };
        QCOMPARE(refused({QStringLiteral(" "), {}, Priority::Low}), QStringLiteral("tickets.nameMissing"));
        QCOMPARE(refused({QStringLiteral("ONE"), {}, Priority::Low}), QStringLiteral("tickets.nameInUse"));
        QCOMPARE(refused({QString(201, u'a'), {}, Priority::Low}), QStringLiteral("tickets.textTooLong"));
        QCOMPARE(refused({QStringLiteral("Two")}), QStringLiteral("tickets.macroEmpty"));
        QCOMPARE(codeOf(m_shop->run(updateMacro, id, good)), QString());
        QCOMPARE(codeOf(m_shop->run(updateMacro, MacroId{77}, good)), QStringLiteral("tickets.macroNotFound"));
    }

private:
    std::unique_ptr<TicketShop> m_shop;
};

QTEST_GUILESS_MAIN(MacrosTest)
#include "MacrosTest.moc"
