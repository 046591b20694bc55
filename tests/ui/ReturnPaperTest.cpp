// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnPaper.h"

#include "returns/ReturnShop.h"
#include "ui/returns/ReturnRecord.h"

#include <QFile>

using namespace shopdesk;
using namespace shopdesk::test;
using ui::ReturnPaper;
using ui::ReturnPaperKind;

/// What stands on the papers of returns, and that all of it does.
class ReturnPaperTest : public QObject
{
    Q_OBJECT
private slots:
    void theCreditNoteShowsWhatWasAccepted();
    void longPapersGoOn();
};

namespace {

QStringList rowsOf(const ReturnPaper &paper)
{
    QStringList rows;
    for (const ReturnPaper::Row &row : paper.rows())
        rows << (row.figure.isEmpty() ? row.words : row.words + QStringLiteral(" | ") + row.figure);
    return rows;
}

ReturnPaper paperOf(ReturnShop &shop, returns::ReturnId id, ReturnPaperKind kind)
{
    const auto record = must(shop.read([&](store::Connection &c) { return ui::readReturnRecord(c, id); }));
    const ui::Formats formats(shop.store().shop().currency, shop.store().shop().zone);
    return {kind, {record.found, record.postings, record.credit, QStringLiteral("Tea and Cups")}, formats};
}

int pagesIn(const QString &file)
{
    QFile written(file);
    if (!written.open(QIODevice::ReadOnly))
        return 0;
    return static_cast<int>(written.readAll().count("/Type /Page\n"));
}

} // namespace

/// Of three announced two were accepted: 2 × 12.50 less a tenth, with a fifth of tax contained.
void ReturnPaperTest::theCreditNoteShowsWhatWasAccepted()
{
    ReturnShop shop;
    const auto tax = shop.addTax(QStringLiteral("VAT"), 2'000, true);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'250, tax);
    orders::OrderDraft draft = shop.sale({{cup, 4}});
    draft.discounts.push_back({orders::DiscountKind::Manual, QStringLiteral("A tenth"), Money{500}});
    const orders::Order sale = shop.place(shop.paid(draft));
    const auto id = shop.approved(shop.draftOf(sale, 3));
    must(shop.receive(id));
    const auto line = shop.found(id).lines.front().id;
    must(shop.inspect(id, {{line, 2, returns::Condition::AsNew, returns::Disposition::Resell},
                           {line, 1, returns::Condition::Used, returns::Disposition::ToCustomer, false}}));
    must(shop.settle(id));
    QCOMPARE(shop.found(id).givenBack, Money{2'250});
    const QStringList rows = rowsOf(paperOf(shop, id, ReturnPaperKind::CreditNote));
    const QString all = rows.join(QLatin1Char('\n'));
    for (const char *row : {"2 × Cup | 25.00", "12.50 each", "Given back | £22.50", "Tax 20 % contained | 3.75"})
        QVERIFY2(rows.contains(QString::fromUtf8(row)), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("A tenth | ")) || all.contains(QStringLiteral("Discount | ")),
             qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("3 × Cup")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("Return:")), qPrintable(all)); // no movements of stock
}

void ReturnPaperTest::longPapersGoOn()
{
    ReturnShop shop;
    orders::OrderDraft draft;
    draft.store = shop.firstStore();
    for (int i = 0; i < 60; ++i)
        draft.lines.push_back({shop.addProduct(QStringLiteral("Article %1").arg(i), 100), 1});
    const orders::Order sale = shop.place(shop.paid(draft));
    returns::ReturnDraft wanted = shop.draftOf(sale);
    wanted.lines.clear();
    for (const orders::OrderLine &line : sale.lines)
        wanted.lines.push_back({line.id});
    const auto id = shop.approved(wanted);
    const QString file = shop.folder() + QStringLiteral("/slip.pdf");
    must(paperOf(shop, id, ReturnPaperKind::Slip).writePdf(file));
    QVERIFY2(pagesIn(file) >= 2, qPrintable(QString::number(pagesIn(file))));
    must(paperOf(shop, shop.approved(shop.draftOf(shop.place(shop.sale({{sale.lines.front().variant, 1}})))),
                 ReturnPaperKind::Slip)
             .writePdf(file));
    QCOMPARE(pagesIn(file), 1);
}

QTEST_MAIN(ReturnPaperTest)
#include "ReturnPaperTest.moc"
