// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/PieceLabels.h"
#include "catalog/LabelFormat.h"
#include "returns/ReturnShop.h"
#include "ui/catalog/LabelsDialog.h"
#include "ui/ReturnsDesk.h"

#include <QPushButton>

using namespace shopdesk;
using namespace shopdesk::test;
using returns::Condition;
using returns::Disposition;

/// Each piece that came back gets a label that says what becomes of it.
class PieceLabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<ReturnShop>();
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
        m_sale =
            m_shop->place(m_shop->ReturnShop::sale({{m_cup, 3}, {m_shop->addProduct(QStringLiteral("Mug"), 500), 1}}));
        returns::ReturnDraft draft = m_shop->draftOf(m_sale, 3);
        draft.lines.push_back({m_sale.lines[1].id, {}, 1});
        m_id = m_shop->approved(draft);
    }
    void cleanup() { m_shop.reset(); }

    void nothingCameNothingToLabel() { QVERIFY(ui::pieceLabels(m_shop->found(m_id)).empty()); }

    void beforeAndAfterTheInspection()
    {
        must(m_shop->receive(m_id));
        const auto before = ui::pieceLabels(m_shop->found(m_id));
        QCOMPARE(before.size(), size_t(2));
        QCOMPARE(before[0].title, QStringLiteral("Cup"));
        QCOMPARE(before[0].copies, 3);
        QCOMPARE(before[0].instead, QStringLiteral("To be inspected"));
        QCOMPARE(before[0].code, m_shop->found(m_id).number);
        QCOMPARE(before[1].sku, QStringLiteral("Line 2 of 2"));
        inspect();
        const auto after = ui::pieceLabels(m_shop->found(m_id));
        QCOMPARE(after.size(), size_t(3));
        QCOMPARE(after[0].copies, 2);
        QCOMPARE(after[1].copies, 1);
        QVERIFY(after[0].instead != after[1].instead);
        // On sheets of usual size the number of the return can be scanned.
        const ui::LabelSheet sheet{catalog::labelFormats().front(), after, 0};
        QCOMPARE(sheet.labelCount(), 4);
        QCOMPARE(ui::complaints(sheet), QStringList());
    }

    void whatWasRefurbishedBearsWhatItBecame()
    {
        must(m_shop->receive(m_id));
        inspect();
        const returns::Return found = m_shop->found(m_id);
        const auto aside = std::ranges::find(found.findings, Disposition::Refurbish, &returns::Finding::disposition);
        must(m_shop->write(
            [&](store::UnitOfWork &work) { return returns::endRefurbishing(work, aside->id, Disposition::Scrap); }));
        int pieces = 0;
        for (const catalog::Label &label : ui::pieceLabels(m_shop->found(m_id)))
            pieces += label.copies;
        QCOMPARE(pieces, 4);
    }

    void theyArePrintedFromTheReturn()
    {
        must(m_shop->receive(m_id));
        ReturnsDesk desk(*m_shop);
        desk.open(m_id);
        desk.go(QStringLiteral("Labels for the pieces…"));
        auto *dialog = desk.pane->window()->findChild<ui::LabelsDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isSettled());
        QTRY_VERIFY(dialog->summary().startsWith(QStringLiteral("4 labels")));
        QVERIFY(!dialog->copies()->isVisible());
        QVERIFY(!dialog->each()->isVisible());
        QCOMPARE(dialog->note(), QString());
        desk.files << m_shop->folder() + QStringLiteral("/labels.pdf");
        dialog->saveButton()->click();
        QTRY_COMPARE(dialog->note(), QStringLiteral("Saved as labels.pdf"));
        dialog->close();
    }

private:
    void inspect()
    {
        const returns::Return found = m_shop->found(m_id);
        must(m_shop->inspect(m_id, {{found.lines[0].id, 2, Condition::AsNew, Disposition::Resell, true, {}},
                                    {found.lines[0].id, 1, Condition::Used, Disposition::Refurbish, true, {}},
                                    {found.lines[1].id, 1, Condition::Damaged, Disposition::Scrap, true, {}}}));
    }

    std::unique_ptr<ReturnShop> m_shop;
    catalog::VariantId m_cup;
    orders::Order m_sale;
    returns::ReturnId m_id;
};

QTEST_MAIN(PieceLabelsTest)
#include "PieceLabelsTest.moc"
