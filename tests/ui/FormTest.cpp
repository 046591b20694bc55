// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Form.h"

#include "ui/parts/MoneyEdit.h"
#include "ui/TestWindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace shopdesk;

namespace {

constexpr qint64 largeId = (qint64(1) << 62) + 12'345;

QString k(const char *key)
{
    return QString::fromLatin1(key);
}

/// A form with a field of every kind.
struct EveryField
{
    EveryField()
    {
        form.addField(k("name"), k("Name"), name, k("As on the price tag"));
        form.addField(k("price"), k("Price"), price);
        form.addField(k("category"), k("Category"), category);
        form.addField(k("shelf"), k("On the shelf"), new QCheckBox);
        form.addField(k("count"), k("Count"), new QSpinBox);
        form.addField(k("day"), k("Day"), new QDateEdit);
        form.addField(k("note"), k("Note"), new QPlainTextEdit);
        category->addItem(k("None"), QVariant(qint64(0)));
        category->addItem(k("Cups"), QVariant(largeId));
        form.setCheck(k("name"), [this] { return form.text(k("name")).isEmpty() ? k("Enter a name.") : QString(); });
        form.resize(460, 500);
    }
    void appear()
    {
        form.show();
        form.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        name->setFocus();
    }
    void load()
    {
        form.load({{k("name"), k("Cup")},
                   {k("price"), qint64(1'250)},
                   {k("category"), largeId},
                   {k("shelf"), true},
                   {k("count"), 3},
                   {k("day"), QDate(2026, 11, 22)},
                   {k("note"), k("blue")}});
    }
    ui::Form form;
    QLineEdit *name = new QLineEdit;
    ui::MoneyEdit *price = new ui::MoneyEdit(*Currency::fromCode(k("GBP")));
    QComboBox *category = new QComboBox;
};

} // namespace

class FormTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfFieldIsFilledAndRead()
    {
        EveryField f;
        f.load();
        QCOMPARE(f.name->text(), k("Cup"));
        QCOMPARE(f.price->text(), k("12.50"));
        QCOMPARE(f.category->currentText(), k("Cups"));
        QCOMPARE(f.form.value(k("price")), QVariant(qint64(1'250)));
        QCOMPARE(f.form.value(k("category")).toLongLong(), largeId);
        QCOMPARE(f.form.value(k("shelf")), QVariant(true));
        QCOMPARE(f.form.value(k("count")), QVariant(3));
        QCOMPARE(f.form.value(k("day")).toDate(), QDate(2026, 11, 22));
        QCOMPARE(f.form.text(k("note")), k("blue"));
        f.form.setValue(k("price"), QVariant());
        QCOMPARE(f.price->text(), QString());
        QVERIFY(f.form.value(k("price")).isNull());
    }

    void knowsWhetherAnythingChanged()
    {
        EveryField f;
        f.load();
        QSignalSpy dirty(&f.form, &ui::Form::dirtyChanged);
        QVERIFY(!f.form.isDirty());
        f.name->setText(k("Mug"));
        QVERIFY(f.form.isDirty());
        f.name->setText(k("Cup"));
        QVERIFY(!f.form.isDirty());
        f.category->setCurrentIndex(0);
        QVERIFY(f.form.isDirty());
        f.form.markSaved();
        QVERIFY(!f.form.isDirty());
        QCOMPARE(dirty.size(), 4);
        f.name->setText(k("Jug"));
        f.form.revert();
        QCOMPARE(f.name->text(), k("Cup"));
        QVERIFY(!f.form.isDirty());
    }

    void complaintsWaitForAPauseAndGoAtOnce()
    {
        EveryField f;
        f.load();
        f.appear();
        f.name->selectAll();
        QTest::keyClick(f.name, Qt::Key_Delete);
        QCOMPARE(f.form.complaint(k("name")), QString());
        QTRY_COMPARE(f.form.complaint(k("name")), k("Enter a name."));
        QVERIFY(f.name->property("hasComplaint").toBool());
        QCOMPARE(f.name->accessibleDescription(), k("Enter a name."));
        QTest::keyClick(f.name, Qt::Key_M);
        QCOMPARE(f.form.complaint(k("name")), QString());
        QCOMPARE(f.name->accessibleDescription(), k("As on the price tag"));
    }

    void leavingAFieldComplains()
    {
        EveryField f;
        f.load();
        f.appear();
        f.name->clear();
        QTest::keyClick(f.name, Qt::Key_Tab);
        QCOMPARE(f.form.complaint(k("name")), k("Enter a name."));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(f.price));
    }

    void validateGoesToTheFirstComplaint()
    {
        EveryField f;
        f.load();
        f.appear();
        QVERIFY(f.form.validate());
        f.name->clear();
        f.price->setText(k("abc"));
        f.form.field(k("note"))->setFocus();
        QVERIFY(!f.form.validate());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(f.name));
        QCOMPARE(f.form.complaint(k("price")), k("Enter an amount such as 1234.50."));
    }

    void errorsStandBesideTheirField()
    {
        EveryField f;
        f.load();
        f.appear();
        f.form.showError({k("catalog.nameTaken"), k("Another product has this name."), k("name")});
        QCOMPARE(f.form.complaint(k("name")), k("Another product has this name."));
        f.form.showError({k("store.full"), k("The disk is full."), {}});
        QStringList shown;
        for (const QLabel *label : f.form.findChildren<QLabel *>())
            if (label->isVisible())
                shown << label->text();
        QVERIFY(shown.contains(k("The disk is full.")));
        QTest::keyClick(f.name, Qt::Key_X);
        QCOMPARE(f.form.complaint(k("name")), QString());
    }

    void ctrlSSavesFromAnyField()
    {
        EveryField f;
        f.load();
        f.appear();
        QSignalSpy saves(&f.form, &ui::Form::saveRequested);
        QTest::keyClick(f.form.windowHandle(), Qt::Key_S, Qt::ControlModifier);
        f.form.field(k("note"))->setFocus();
        QTest::keyClick(f.form.windowHandle(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saves.size(), 2);
        QCOMPARE(f.form.text(k("note")), k("blue"));
    }

    void typedTextSurvivesTheProgram()
    {
        test::TestShop shop;
        {
            ui::Drafts drafts(shop.store());
            EveryField f;
            f.form.keepDraft(&drafts, k("product/7"));
            f.load();
            QCoreApplication::processEvents();
            f.category->setCurrentIndex(0);
            f.category->setCurrentIndex(1);
            f.name->setText(QStringLiteral("Mug 茶杯"));
            f.form.setValue(k("day"), QDate(2027, 1, 2));
            // Half a second later, by itself; then the program is gone.
            QTRY_VERIFY(shop.read([](store::Connection &c) -> Result<bool> {
                                return c.value<qint64>("SELECT count(*) FROM drafts") == 1;
                            })
                            .value());
        }
        shop.reopen();
        ui::Drafts drafts(shop.store());
        EveryField f;
        f.form.keepDraft(&drafts, k("product/7"));
        f.load();
        QVERIFY(!f.form.isDirty());
        QTRY_VERIFY(f.form.isDirty());
        QCOMPARE(f.name->text(), QStringLiteral("Mug 茶杯"));
        QCOMPARE(f.form.value(k("day")).toDate(), QDate(2027, 1, 2));
        QCOMPARE(f.form.value(k("category")).toLongLong(), largeId);
        f.form.markSaved();
        drafts.flush();
        QTRY_COMPARE(shop.read([](store::Connection &c) -> Result<qint64> {
                             return c.value<qint64>("SELECT count(*) FROM drafts").value_or(-1);
                         })
                         .value(),
                     0);
    }

    void aDraftHoldsLargeIds()
    {
        test::TestShop shop;
        ui::Drafts drafts(shop.store());
        drafts.keep(k("x"), {{k("id"), largeId}, {k("money"), qint64(-5)}, {k("on"), true}});
        auto found = drafts.find(k("x"));
        const Result<QVariantMap> draft = found.result();
        QVERIFY(draft);
        QCOMPARE(draft->value(k("id")).toLongLong(), largeId);
        QCOMPARE(draft->value(k("money")).toLongLong(), -5);
        drafts.remove(k("x"));
        QVERIFY(drafts.find(k("x")).result()->isEmpty());
    }

    void aDraftOfAnotherRecordIsNotShown()
    {
        test::TestShop shop;
        ui::Drafts drafts(shop.store());
        drafts.keep(k("product/1"), {{k("name"), k("Draft of one")}});
        drafts.flush();
        EveryField f;
        f.form.keepDraft(&drafts, k("product/1"));
        f.load();
        // Before the answer comes, another record is shown.
        f.form.keepDraft(&drafts, k("product/2"));
        f.load();
        QTest::qWait(100);
        QCOMPARE(f.name->text(), k("Cup"));
        QVERIFY(!f.form.isDirty());
    }

    void moneyIsTakenAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QVariant>("minor");
        QTest::addColumn<QString>("left");
        QTest::newRow("plain") << k("12") << QVariant(qint64(1'200)) << k("12.00");
        QTest::newRow("grouped") << k("1,234.5") << QVariant(qint64(123'450)) << k("1234.50");
        QTest::newRow("sign") << QStringLiteral("£3") << QVariant(qint64(300)) << k("3.00");
        QTest::newRow("negative") << k("-0.05") << QVariant(qint64(-5)) << k("-0.05");
        QTest::newRow("empty") << QString() << QVariant() << QString();
        QTest::newRow("no amount") << k("1e9999") << QVariant() << k("1e9999");
    }

    void moneyIsTakenAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QFETCH(QVariant, minor);
        QFETCH(QString, left);
        EveryField f;
        f.appear();
        f.price->setFocus();
        QTest::keyClicks(f.price, typed);
        QCOMPARE(f.price->minor(), minor);
        f.name->setFocus();
        QCOMPARE(f.price->text(), left);
        QCOMPARE(f.price->complaint().isEmpty(), typed.isEmpty() || minor.isValid());
    }
};

QTEST_MAIN(FormTest)
#include "FormTest.moc"
