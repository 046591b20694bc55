// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/CannedReplies.h"
#include "tickets/KeepTickets.h"
#include "tickets/Macros.h"
#include "tickets/TicketShop.h"
#include "ui/parts/Form.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/MacrosSection.h"
#include "ui/settings/SettingsPane.h"
#include "ui/settings/TicketDeskSection.h"
#include "ui/settings/TicketRulesSection.h"
#include "ui/ShopWindow.h"

#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// What tickets are worked with, in the settings of a real window.
class TicketSettingsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TicketShop>(); }
    void cleanup()
    {
        m_window.reset();
        m_shop.reset();
    }

    void whatIsPutAwayIsTakenBack()
    {
        must(m_shop->run(tickets::createReply,
                         tickets::CannedReplyDraft{QStringLiteral("Thanks"), QStringLiteral("Thank you!"), {}}));
        auto *section = show<ui::CannedRepliesSection>();
        named(*section, QStringLiteral("Put Thanks away"))->click();
        QTRY_VERIFY(m_shop->look(tickets::cannedReplies, false).empty());
        QTRY_COMPARE(m_window->toast(), QStringLiteral("“Thanks” put away"));
        m_window->settle();
        QVERIFY(!named(*section, QStringLiteral("Edit Thanks")));
        buttonCalled(*section, QStringLiteral("1 put away"))->click();
        m_window->settle();
        QVERIFY(named(*section, QStringLiteral("Take Thanks back")));
        named(*section, QStringLiteral("Take Thanks back"))->click();
        QTRY_COMPARE(m_shop->look(tickets::cannedReplies, false).size(), size_t(1));
        m_window->settle();
        QVERIFY(named(*section, QStringLiteral("Edit Thanks")));
        named(*section, QStringLiteral("Put Thanks away"))->click();
        QTRY_VERIFY(m_shop->look(tickets::cannedReplies, false).empty());
        QTRY_COMPARE(m_window->toast(), QStringLiteral("“Thanks” put away"));
        m_window->undo();
        QTRY_COMPARE(m_shop->look(tickets::cannedReplies, false).size(), size_t(1));
    }

    void aMacroComesBackUnlessItsNameIsTaken()
    {
        tickets::MacroDraft draft{QStringLiteral("Done")};
        draft.resolves = true;
        const auto first = must(m_shop->run(tickets::createMacro, draft));
        must(m_shop->run(tickets::archiveMacro, first));
        QCOMPARE(m_shop->look(tickets::macros, true).size(), size_t(1));
        QVERIFY(m_shop->look(tickets::macros, false).empty());
        const auto second = must(m_shop->run(tickets::createMacro, draft));
        QCOMPARE(codeOf(m_shop->run(tickets::restoreMacro, first)), QStringLiteral("tickets.nameInUse"));
        must(m_shop->run(tickets::archiveMacro, second));
        must(m_shop->run(tickets::restoreMacro, first));
        QCOMPARE(codeOf(m_shop->run(tickets::restoreMacro, first)), QStringLiteral("tickets.macroNotFound"));
    }

    void prioritiesOfMacrosBearTheirWords()
    {
        auto *section = show<ui::MacrosSection>();
        section->rows()->startEdit(0);
        const auto *priority = static_cast<QComboBox *>(section->rows()->form()->field(QStringLiteral("priority")));
        QStringList words;
        for (int i = 1; i < priority->count(); ++i)
            words << priority->itemText(i);
        QCOMPARE(words, (QStringList{QStringLiteral("Low"), QStringLiteral("Normal"), QStringLiteral("High"),
                                     QStringLiteral("Urgent")}));
    }

    void reopeningAndSilenceAreSet()
    {
        auto *section = show<ui::TicketRulesSection>();
        section->form()->setValue(QStringLiteral("graceDays"), 3);
        section->form()->setValue(QStringLiteral("returnMinutes"), 90);
        buttonCalled(*section, QStringLiteral("Save"))->click();
        const auto days = [&] {
            return must(m_shop->read([](store::Connection &c) -> Result<int> { return tickets::graceDays(c); }));
        };
        const auto minutes = [&] {
            return must(m_shop->read([](store::Connection &c) -> Result<int> { return tickets::returnMinutes(c); }));
        };
        QTRY_COMPARE(days(), 3);
        QCOMPARE(minutes(), 90);
        m_window->settle();
        m_window->undo();
        QTRY_COMPARE(days(), 7);
        QCOMPARE(minutes(), 0);
        QTRY_COMPARE(section->form()->value(QStringLiteral("graceDays")).toInt(), 7);
    }

    void whatWaitsIsRouted()
    {
        m_shop->open();
        auto *section = show<ui::RoutingSection>();
        buttonCalled(*section, QStringLiteral("Route what waits"))->click();
        QTRY_COMPARE(m_window->toast(), QStringLiteral("Nothing waits that somebody fits."));
    }

private:
    template<typename S>
    S *show()
    {
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
        auto *pane = m_window->show<ui::SettingsPane>("settings");
        m_window->settle();
        return pane->findChild<S *>();
    }
    /// The visible button with this accessible name; null where there is none.
    static QToolButton *named(const QWidget &within, const QString &name)
    {
        for (QToolButton *button : within.findChildren<QToolButton *>()) {
            if (button->isVisibleTo(&within) && button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<TicketShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
};

QTEST_MAIN(TicketSettingsTest)
#include "TicketSettingsTest.moc"
