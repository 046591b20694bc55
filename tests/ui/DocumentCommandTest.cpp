// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/DocumentCommand.h"
#include "members/Benefits.h"
#include "orders/PointsShop.h"
#include "rewards/VoidCodes.h"
#include "ui/rewards/CouponPaper.h"

using namespace shopdesk;
using namespace shopdesk::test;

/// `shopdesk --document`: papers that the window makes, written without one.
class DocumentCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<PointsShop>(); }
    void aReceiptCounts();
    void statementAndBenefits();
    void aCouponThatIsGood();
    void saysWhatIsWrong();

private:
    Result<void> write(const QString &kind, const QString &of = {}, const QString &from = {})
    {
        QFile::remove(file());
        return app::writeDocument(m_shop->store(), {file(), kind, of, from, {}});
    }
    QString file() const { return m_shop->folder() + QStringLiteral("/paper.pdf"); }
    bool isPdf() const
    {
        QFile written(file());
        return written.open(QIODevice::ReadOnly) && written.read(4) == "%PDF";
    }

    std::unique_ptr<PointsShop> m_shop;
};

void DocumentCommandTest::aReceiptCounts()
{
    const auto cup = m_shop->addProduct(QStringLiteral("Cup"), 250);
    const auto sale = m_shop->place(m_shop->sale({{cup, 2}}));
    must(write(QStringLiteral("receipt"), sale.number));
    QVERIFY(isPdf());
    QCOMPARE(m_shop->number("SELECT count(*) FROM receipt_prints"), 1);
    must(write(QStringLiteral("receipt"), sale.number));
    QCOMPARE(m_shop->number("SELECT count(*) FROM receipt_prints"), 2);
}

void DocumentCommandTest::statementAndBenefits()
{
    m_shop->grant(300);
    const auto clara = must(m_shop->read([&](store::Connection &c) { return members::member(c, m_shop->clara); }));
    for (const char *kind : {"statement", "member-card"}) {
        must(write(QString::fromLatin1(kind), clara.number));
        QVERIFY(isPdf());
    }
    QCOMPARE(codeOf(write(QStringLiteral("statement"), clara.number, QStringLiteral("May"))),
             QStringLiteral("cli.usage"));
    QCOMPARE(codeOf(write(QStringLiteral("benefits"))), QStringLiteral("cli.usage")); // there are none yet
    must(m_shop->write([&](store::UnitOfWork &work) {
        return members::publishBenefits(
            work, work.shop().zone.dayOf(work.now()),
            {{QStringLiteral("Gift on the birthday"), {{clara.tier, QStringLiteral("a cup")}}}});
    }));
    must(write(QStringLiteral("benefits")));
    QVERIFY(isPdf());
}

void DocumentCommandTest::aCouponThatIsGood()
{
    const QString code = m_shop->addCoupon(QStringLiteral("SPRING"), Money{300});
    const auto data = must(m_shop->read([&](store::Connection &c) { return ui::readCouponPaper(c, code); }));
    const ui::Formats formats(m_shop->store().shop().currency, m_shop->store().shop().zone);
    const ui::PaperPages paper = ui::couponPaper(data, QStringLiteral("Corner"), formats);
    QCOMPARE(paper.title, QStringLiteral("Coupon SPRING"));
    QCOMPARE(paper.code, code);
    QCOMPARE(paper.rows.front().words, QStringLiteral("£3.00 off"));
    must(write(QStringLiteral("coupon"), code));
    QVERIFY(isPdf());
    must(m_shop->write([&](store::UnitOfWork &work) {
        return rewards::voidCode(work, data.code.id, QStringLiteral("Spring is over"));
    }));
    QCOMPARE(codeOf(write(QStringLiteral("coupon"), code)), QStringLiteral("rewards.codeClosed"));
}

void DocumentCommandTest::saysWhatIsWrong()
{
    QCOMPARE(codeOf(app::check({file(), QStringLiteral("letter"), {}, {}, {}})), QStringLiteral("cli.usage"));
    QVERIFY(
        messageOf(app::check({file(), QStringLiteral("receipt"), {}, {}, {}})).contains(QStringLiteral("--of NUMBER")));
    QCOMPARE(codeOf(write(QStringLiteral("receipt"), QStringLiteral("S01-260101-0001"))),
             QStringLiteral("orders.notFound"));
    QCOMPARE(codeOf(write(QStringLiteral("credit-note"), QStringLiteral("R1"))), QStringLiteral("returns.notFound"));
    QVERIFY(!isPdf());
}

QTEST_MAIN(DocumentCommandTest)
#include "DocumentCommandTest.moc"
