// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/RepairShop.h"
#include "ui/returns/InspectForm.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/PhotosEdit.h"
#include "ui/ReturnsDesk.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;
using returns::Disposition;

/// What was typed into a form of returns is there again after a restart, until it is done or thrown away.
class ReturnDraftsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aNewReturnComesBackWithItsOrderAndPhotos();
    void goodsWithoutAReceiptComeBack();
    void whatIsThrownAwayIsGone();
    void anInspectionComesBackRowByRow();
    void anInspectionOfOtherGoodsBeginsAnew();

private:
    void restart()
    {
        m_desk.reset();
        m_shop->reopen();
        m_desk = std::make_unique<ReturnsDesk>(*m_shop);
    }
    ui::NewReturnPage &newPage() { return *m_desk->pane->newPage(); }
    void beginNew()
    {
        m_desk->pane->mainAction()->trigger();
        m_desk->settle();
    }
    QSpinBox *piecesOf(const QWidget &within, const QString &name)
    {
        for (auto *field : within.findChildren<QSpinBox *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }
    std::vector<returns::FindingDraft> findings()
    {
        return static_cast<ui::InspectForm *>(m_desk->pane->sheet()->step())->findings();
    }
    void beginInspecting(returns::ReturnId id)
    {
        m_desk->open(id);
        m_desk->go(QStringLiteral("Inspect"));
        m_desk->settle();
    }

    std::unique_ptr<RepairShop> m_shop;
    std::unique_ptr<ReturnsDesk> m_desk;
    catalog::VariantId m_cup;
    orders::Order m_sale;
};

void ReturnDraftsTest::init()
{
    m_shop = std::make_unique<RepairShop>();
    m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
    m_shop->receive(m_cup, 5);
    m_sale = m_shop->place(m_shop->ReturnShop::sale({{m_cup, 3}}, m_shop->clara));
    m_desk = std::make_unique<ReturnsDesk>(*m_shop);
}

void ReturnDraftsTest::cleanup()
{
    m_desk.reset();
    m_shop.reset();
}

void ReturnDraftsTest::aNewReturnComesBackWithItsOrderAndPhotos()
{
    const QString path = m_shop->folder() + QStringLiteral("/photo.png");
    QImage picture(320, 240, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QVERIFY(picture.save(path));
    beginNew();
    m_desk->scan(m_sale.number);
    QTRY_VERIFY(piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back")));
    piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back"))->setValue(2);
    newPage().form()->setValue(QStringLiteral("note"), QStringLiteral("too small"));
    newPage().form()->setValue(QStringLiteral("wish"), QStringLiteral("exchange"));
    m_desk->files << path;
    newPage().findChild<ui::PhotosEdit *>()->addButton()->click();
    QTRY_COMPARE(newPage().findChild<ui::PhotosEdit *>()->photos().size(), size_t(1));
    restart();
    beginNew();
    QTRY_VERIFY(piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back")));
    QTRY_COMPARE(piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back"))->value(), 2);
    QCOMPARE(newPage().form()->text(QStringLiteral("note")), QStringLiteral("too small"));
    QCOMPARE(newPage().form()->text(QStringLiteral("wish")), QStringLiteral("exchange"));
    QTRY_COMPARE(newPage().findChild<ui::PhotosEdit *>()->photos().size(), size_t(1));
    QVERIFY(labelsOf(newPage()).contains(QStringLiteral("What you typed earlier is back.")));
    // Once it is asked for, the next one begins empty.
    QTest::keyClick(newPage().findField(), Qt::Key_Return, Qt::ControlModifier);
    m_desk->settle();
    QTRY_VERIFY(m_desk->pane->records()->openedRecord() != 0);
    QCOMPARE(m_desk->opened().lines.front().quantity, 2);
    QCOMPARE(m_desk->opened().photos.size(), size_t(1));
    beginNew();
    QVERIFY(!piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back")));
    QCOMPARE(newPage().form()->text(QStringLiteral("note")), QString());
    QCOMPARE(newPage().findChild<ui::PhotosEdit *>()->photos().size(), size_t(0));
}

void ReturnDraftsTest::goodsWithoutAReceiptComeBack()
{
    beginNew();
    m_desk->scan(QStringLiteral("Cup"));
    m_desk->scan(QStringLiteral("Cup"));
    newPage().form()->setValue(QStringLiteral("member"), m_shop->clara.text());
    m_desk->settle();
    restart();
    // What begins with an order is something else.
    m_desk->pane->showRecord(-m_sale.id.value);
    m_desk->settle();
    QVERIFY(!labelsOf(newPage()).contains(QStringLiteral("What you typed earlier is back.")));
    beginNew();
    QTRY_VERIFY(labelsOf(newPage()).contains(QStringLiteral("What you typed earlier is back.")));
    QCOMPARE(newPage().form()->text(QStringLiteral("member")), m_shop->clara.text());
    QTest::keyClick(newPage().findField(), Qt::Key_Return, Qt::ControlModifier);
    m_desk->settle();
    QTRY_VERIFY(m_desk->pane->records()->openedRecord() != 0);
    QCOMPARE(m_desk->opened().lines.front().quantity, 2);
    QCOMPARE(m_desk->opened().member, m_shop->clara);
}

void ReturnDraftsTest::whatIsThrownAwayIsGone()
{
    beginNew();
    m_desk->scan(m_sale.number);
    QTRY_VERIFY(piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back")));
    restart();
    beginNew();
    QTRY_VERIFY(piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back")));
    newPage().form()->revert();
    m_desk->settle();
    QVERIFY(!piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back")));
    restart();
    beginNew();
    QVERIFY(!piecesOf(newPage(), QStringLiteral("Pieces of Cup that come back")));
}

void ReturnDraftsTest::anInspectionComesBackRowByRow()
{
    const auto id = m_shop->approved(m_shop->draftOf(m_sale, 3));
    must(m_shop->receive(id));
    beginInspecting(id);
    const QString pieces = QStringLiteral("Pieces of Cup");
    piecesOf(*m_desk->pane->sheet()->step(), pieces)->setValue(1);
    m_desk->choose(Disposition::Scrap, 0);
    m_desk->choose(Disposition::Resell, 1);
    m_desk->form().setValue(QStringLiteral("note"), QStringLiteral("one is cracked"));
    m_desk->settle();
    restart();
    beginInspecting(id);
    QTRY_COMPARE(findings().size(), size_t(2));
    QCOMPARE(findings()[0].quantity, 1);
    QCOMPARE(findings()[0].disposition, Disposition::Scrap);
    QCOMPARE(findings()[1].quantity, 2);
    QCOMPARE(findings()[1].disposition, Disposition::Resell);
    QCOMPARE(m_desk->form().text(QStringLiteral("note")), QStringLiteral("one is cracked"));
    // Thrown away, it is one row for all of them again.
    m_desk->form().revert();
    QCOMPARE(findings().size(), size_t(1));
    QCOMPARE(findings()[0].quantity, 3);
    QCOMPARE(findings()[0].disposition, Disposition::Missing); // not chosen
    m_desk->choose(Disposition::Resell, 0);
    m_desk->confirm(QStringLiteral("Book what was found"));
    QCOMPARE(m_desk->opened().status, returns::Status::Inspected);
}

void ReturnDraftsTest::anInspectionOfOtherGoodsBeginsAnew()
{
    const auto id = m_shop->approved(m_shop->draftOf(m_sale, 3));
    must(m_shop->receive(id));
    beginInspecting(id);
    m_desk->choose(Disposition::Scrap, 0);
    m_desk->settle();
    m_desk.reset();
    // Another computer counted fewer.
    m_shop->change("UPDATE return_lines SET received = 2");
    m_shop->reopen();
    m_desk = std::make_unique<ReturnsDesk>(*m_shop);
    beginInspecting(id);
    QCOMPARE(findings().size(), size_t(1));
    QCOMPARE(findings()[0].quantity, 2);
    QCOMPARE(findings()[0].disposition, Disposition::Missing);
}

QTEST_MAIN(ReturnDraftsTest)
#include "ReturnDraftsTest.moc"
