// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ContactCodes.h"
#include "channels/TakeDrop.h"
#include "members/Erasure.h"
#include "members/Members.h"
#include "points/Points.h"
#include "store/Settings.h"
#include "support/TestShop.h"
#include "ui/members/AddressEdit.h"
#include "ui/members/ConsentMatrix.h"
#include "ui/members/ContactCheckPanel.h"
#include "ui/members/ContactReveal.h"
#include "ui/members/EraseDialog.h"
#include "ui/members/MemberForm.h"
#include "ui/members/MemberSheet.h"
#include "ui/members/MembersPane.h"
#include "ui/members/PersonalDataPage.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/WidgetInspector.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// What the law asks about a member's data, in a real window: addresses, verified contact data, consent, the file of all
/// that is held, and erasing.
class MemberDataTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anAddressIsTypedAndRevealed();
    void anAddressIsKeptReplacedAndRemoved();
    void aCodeVerifiesThePhoneNumber();
    void aWrongCodeLeavesTries();
    void withoutAChannelNothingIsVerified();
    void consentIsRecordedWithItsSource();
    void allThatIsHeldGoesToAFile();
    void erasingAsksForTheNumber();
    void tracesAreClearedLater();
    void everythingCanBeReadAndReached();
    void whoMayNotCannot();

private:
    members::MemberId make(const QString &name);
    members::Member stored(members::MemberId id);
    void open(members::MemberId id, const char *tab = "personal");
    /// Somebody else signs in, who gets pages of their own.
    void actAs(const Permissions &permissions);
    ui::PersonalDataPage *page() { return m_pane->sheet()->personal(); }
    /// A program that sends text messages does its work; the code that the member gets.
    QString codeThatCame();
    void nameFolder();

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::MembersPane *m_pane = nullptr;
    ui::MemberForm *m_form = nullptr;
};

namespace {

const QString address = QStringLiteral("18 Nanjing Road\nShanghai");

}

void MemberDataTest::init()
{
    m_shop = std::make_unique<TestShop>();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::MembersPane>("members");
    m_form = static_cast<ui::MemberForm *>(m_pane->form());
}

void MemberDataTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

members::MemberId MemberDataTest::make(const QString &name)
{
    members::MemberDraft draft;
    draft.name = name;
    draft.phone = QStringLiteral("138 0000 1234");
    draft.email = QStringLiteral("wang@example.com");
    draft.address = address;
    const auto id = m_shop->write([draft](store::UnitOfWork &work) { return members::createMember(work, draft); });
    m_window->settle();
    return id.value();
}

members::Member MemberDataTest::stored(members::MemberId id)
{
    return m_shop->read([id](store::Connection &connection) { return members::member(connection, id); }).value();
}

void MemberDataTest::open(members::MemberId id, const char *tab)
{
    m_pane->showRecord(id.value);
    m_window->settle();
    m_pane->records()->drawer()->showTab(QString::fromLatin1(tab));
}

void MemberDataTest::actAs(const Permissions &permissions)
{
    m_shop->store().setActor({{}, QStringLiteral("Clerk"), permissions});
    m_pane = m_window->show<ui::MembersPane>("members");
    m_form = static_cast<ui::MemberForm *>(m_pane->form());
}

void MemberDataTest::nameFolder()
{
    const auto named = m_shop->write(
        [folder = m_shop->folder()](store::UnitOfWork &work) { return channels::setDropFolder(work, folder); });
    QVERIFY(named);
}

QString MemberDataTest::codeThatCame()
{
    channels::writeCodes(m_shop->store(), m_shop->folder());
    const QDir out(m_shop->folder() + QStringLiteral("/out"));
    QFile file(out.filePath(out.entryList(QDir::Files, QDir::Name).value(0)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression digits(QStringLiteral("is ([0-9]{6})\\."));
    return digits.match(QString::fromUtf8(file.readAll())).captured(1);
}

void MemberDataTest::anAddressIsTypedAndRevealed()
{
    m_pane->mainAction()->trigger();
    m_window->settle();
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Wang Fang"));
    auto *edit = static_cast<ui::AddressEdit *>(m_form->form()->field(QStringLiteral("address")));
    QVERIFY(!edit->removeButton()->isVisible());
    edit->edit()->setPlainText(address);
    pressSave(*fieldOf(*m_form->form(), "name"));
    QTRY_VERIFY(!m_form->isActive());
    m_window->settle();
    const QString masked = labelsOf(*m_pane->records()->drawer());
    QVERIFY(masked.contains(QStringLiteral("Sealed")));
    QVERIFY(!masked.contains(QStringLiteral("Shanghai")) && !masked.contains(QStringLiteral("Nanjing")));
    m_pane->sheet()->contact()->reveal();
    QTRY_VERIFY(m_pane->sheet()->contact()->isRevealed());
    QVERIFY(labelsOf(*m_pane->sheet()->contact()).contains(address));
    m_pane->sheet()->contact()->hideAgain();
    QVERIFY(!labelsOf(*m_pane->sheet()->contact()).contains(QStringLiteral("Shanghai")));
}

void MemberDataTest::anAddressIsKeptReplacedAndRemoved()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    const auto kept = [&] {
        return m_shop->write([id](store::UnitOfWork &work) { return members::revealContact(work, id); })->address;
    };
    auto *edit = static_cast<ui::AddressEdit *>(nullptr);
    const auto startEdit = [&] {
        open(id, "overview");
        buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
        m_window->settle();
        edit = static_cast<ui::AddressEdit *>(m_form->form()->field(QStringLiteral("address")));
    };
    const auto save = [&] {
        pressSave(*fieldOf(*m_form->form(), "name"));
        QTRY_VERIFY(!m_form->isActive());
        m_window->settle();
    };
    startEdit();
    QCOMPARE(edit->edit()->toPlainText(), QString());
    type(*fieldOf(*m_form->form(), "name"), QStringLiteral("Wang F"));
    save();
    QCOMPARE(kept(), address);
    startEdit();
    edit->edit()->setPlainText(QStringLiteral("1 Bund"));
    save();
    QCOMPARE(kept(), QStringLiteral("1 Bund"));
    startEdit();
    edit->removeButton()->click();
    QCOMPARE(edit->edit()->placeholderText(), QStringLiteral("Will be removed"));
    save();
    QVERIFY(!stored(id).hasAddress);
}

void MemberDataTest::aCodeVerifiesThePhoneNumber()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    open(id);
    QVERIFY(labelsOf(*page()).contains(QStringLiteral("138****1234 – not verified")));
    QVERIFY(labelsOf(*page()).contains(QStringLiteral("w***@example.com – not verified")));
    nameFolder();
    page()->verifyButton(members::ContactKind::Phone)->click();
    QTRY_VERIFY(labelsOf(*page()).contains(QStringLiteral("A code is on its way to 138****1234")));
    const QString code = codeThatCame();
    QCOMPARE(code.size(), 6);
    QTRY_VERIFY(labelsOf(*page()).contains(QStringLiteral("A code was sent to 138****1234.")));
    QVERIFY(!labelsOf(*page()).contains(code));
    QTest::keyClicks(page()->check()->code(), code);
    QTest::keyClick(page()->check()->code(), Qt::Key_Return);
    QTRY_VERIFY(stored(id).phoneVerifiedAt);
    m_window->settle();
    QVERIFY(!page()->check()->isOpen());
    QCOMPARE(m_window->toast(), QStringLiteral("Phone number of Wang Fang verified"));
    QTRY_VERIFY(labelsOf(*page()).contains(QStringLiteral("138****1234 – verified on ")));
}

void MemberDataTest::aWrongCodeLeavesTries()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    open(id);
    nameFolder();
    page()->verifyButton(members::ContactKind::Phone)->click();
    QTRY_VERIFY(page()->check()->code()->isVisible());
    const QString wrong =
        codeThatCame() == QLatin1String("000000") ? QStringLiteral("000001") : QStringLiteral("000000");
    for (int left = 4; left >= 0; --left) {
        page()->check()->code()->setText(wrong);
        QTest::keyClick(page()->check()->code(), Qt::Key_Return);
        QTRY_VERIFY(labelsOf(*page()).contains(left > 0 ? QStringLiteral("%1 tries are left").arg(left)
                                                        : QStringLiteral("no tries are left")));
    }
    QVERIFY(!buttonCalled(*page()->check(), QStringLiteral("Verify"))->isEnabled());
    QVERIFY(!stored(id).phoneVerifiedAt);
    buttonCalled(*page()->check(), QStringLiteral("Cancel"))->click();
    QVERIFY(!page()->check()->isOpen());
}

void MemberDataTest::withoutAChannelNothingIsVerified()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    open(id);
    for (const auto kind : {members::ContactKind::Phone, members::ContactKind::Email}) {
        page()->verifyButton(kind)->click();
        QTRY_VERIFY(labelsOf(*page()).contains(QStringLiteral("stays unverified")));
        QVERIFY(!page()->check()->code()->isVisible());
        buttonCalled(*page()->check(), QStringLiteral("Cancel"))->click();
    }
    QVERIFY(!stored(id).phoneVerifiedAt && !stored(id).emailVerifiedAt);
}

void MemberDataTest::consentIsRecordedWithItsSource()
{
    using enum members::ConsentPurpose;
    const auto id = make(QStringLiteral("Wang Fang"));
    open(id);
    ui::ConsentMatrix *matrix = page()->consents();
    QToolButton *mail = matrix->cell(Marketing, members::ConsentChannel::Email);
    QCOMPARE(mail->accessibleName(), QStringLiteral("Marketing – E-mail: Never asked"));
    mail->click();
    QVERIFY(matrix->form()->isVisible());
    buttonCalled(*matrix, QStringLiteral("Record"))->click();
    QVERIFY(!matrix->form()->complaint(QStringLiteral("source")).isEmpty());
    type(*fieldOf(*matrix->form(), "source"), QStringLiteral("form at the counter"));
    type(*fieldOf(*matrix->form(), "occurredAt"), QStringLiteral("2189-01-01"));
    buttonCalled(*matrix, QStringLiteral("Record"))->click();
    QVERIFY(!matrix->form()->complaint(QStringLiteral("occurredAt")).isEmpty());
    type(*fieldOf(*matrix->form(), "occurredAt"), QStringLiteral("2026-03-03"));
    buttonCalled(*matrix, QStringLiteral("Record"))->click();
    QTRY_COMPARE(mail->text(), QStringLiteral("Yes"));
    m_window->settle();
    QVERIFY(!matrix->form()->isVisible());
    QVERIFY(mail->accessibleName().contains(QStringLiteral("Agrees since")));
    QVERIFY(mail->accessibleName().contains(QStringLiteral("2026 (form at the counter)")));
    QVERIFY(labelsOf(*matrix).contains(QStringLiteral("Marketing – E-mail: agrees")));
    QCOMPARE(matrix->cell(Marketing, members::ConsentChannel::Sms)->text(), QStringLiteral("–"));
    const auto consents = m_shop->read([id](store::Connection &c) { return members::consents(c, id); });
    QCOMPARE(m_shop->store().shop().zone.dayOf(consents->present.front().occurredAt).text(),
             QStringLiteral("2026-03-03"));
}

void MemberDataTest::allThatIsHeldGoesToAFile()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    open(id);
    const QString path = m_shop->folder() + QStringLiteral("/wang.json");
    m_window->files = {path};
    page()->exportButton()->click();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("All that is held about Wang Fang is in wang.json"));
    QCOMPARE(m_window->asked.back().suggested, QStringLiteral("M000001.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll())[QStringLiteral("member")][QStringLiteral("address")].toString(),
             address);
}

void MemberDataTest::erasingAsksForTheNumber()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    open(id);
    const auto ask = [&]() -> ui::EraseDialog * {
        page()->eraseButton()->click();
        return m_window->window.findChild<ui::EraseDialog *>();
    };
    QPointer<ui::EraseDialog> dialog = ask();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(labelsOf(*dialog).contains(QStringLiteral("This cannot be undone.")));
    QVERIFY(!dialog->eraseButton()->isEnabled());
    type(*dialog->number(), QStringLiteral("M000002"));
    QVERIFY(!dialog->eraseButton()->isEnabled());
    QTest::keyClick(dialog->number(), Qt::Key_Return);
    buttonCalled(*dialog, QStringLiteral("Keep the member"))->click();
    QTRY_VERIFY(!dialog);
    QVERIFY(!stored(id).erasedAt);

    dialog = ask();
    type(*dialog->number(), QStringLiteral(" m000001 "));
    dialog->eraseButton()->click();
    QTRY_VERIFY(stored(id).erasedAt);
    m_window->settle();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("Member M000001 is erased"));
    m_pane->showRecord(id.value);
    m_window->settle();
    m_pane->records()->drawer()->showTab(QStringLiteral("overview"));
    const QString shown = labelsOf(*m_pane->records()->drawer());
    QVERIFY(!shown.contains(QStringLiteral("Wang")));
    QVERIFY(shown.contains(QStringLiteral("Erased member M000001")));
    QVERIFY(shown.contains(QStringLiteral("Erased on")));
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Edit")));
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Take back from the archive")));
    m_pane->records()->drawer()->showTab(QStringLiteral("history"));
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Erased for good")));
    m_pane->records()->drawer()->showTab(QStringLiteral("personal"));
    QVERIFY(!page()->eraseButton()->isEnabled());
    QVERIFY(!page()->consents()->cell(members::ConsentPurpose::Service, members::ConsentChannel::Sms)->isEnabled());
}

void MemberDataTest::tracesAreClearedLater()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    QVERIFY(m_shop->write([id](store::UnitOfWork &work) { return members::eraseMember(work, id); }));
    // As after an erasure while somebody was reading for long.
    QVERIFY(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("INSERT INTO settings (key, value) VALUES ('members/traces', '1')");
        return {};
    }));
    open(id);
    QCOMPARE(page()->eraseButton()->text(), QStringLiteral("Clear traces"));
    page()->eraseButton()->click();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("Member M000001 is erased"));
    m_window->settle();
    QTRY_VERIFY(!page()->eraseButton()->isEnabled());
    QCOMPARE(page()->eraseButton()->text(), QStringLiteral("Erase…"));
}

void MemberDataTest::everythingCanBeReadAndReached()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    open(id);
    nameFolder();
    for (const auto mode : {ui::Theme::Mode::Light, ui::Theme::Mode::Dark}) {
        m_window->theme.setMode(mode);
        page()->verifyButton(members::ContactKind::Phone)->click();
        QTRY_VERIFY(page()->check()->code()->isVisible());
        page()->consents()->cell(members::ConsentPurpose::Sharing, members::ConsentChannel::Chat)->click();
        m_window->settle();
        const QStringList findings = inspect(m_window->window);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        ui::EraseDialog dialog(stored(id), &m_window->window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCoreApplication::processEvents();
        const QStringList inDialog = inspect(dialog);
        QVERIFY2(inDialog.isEmpty(), qPrintable(inDialog.join(QLatin1Char('\n'))));
        page()->check()->close();
    }
}

void MemberDataTest::whoMayNotCannot()
{
    const auto id = make(QStringLiteral("Wang Fang"));
    actAs({Permission::SeeMembers});
    open(id);
    QVERIFY(!page()->exportButton()->isEnabled());
    QVERIFY(!page()->eraseButton()->isEnabled());
    QVERIFY(!page()->verifyButton(members::ContactKind::Phone)->isEnabled());
    QVERIFY(!page()->consents()->cell(members::ConsentPurpose::Service, members::ConsentChannel::Sms)->isEnabled());
}

QTEST_MAIN(MemberDataTest)
#include "MemberDataTest.moc"
