// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/PicturesPage.h"
#include "ui/catalog/PictureCard.h"
#include "ui/catalog/ProductSheet.h"
#include "ui/catalog/Thumbnails.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ProductsFixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QToolButton>

using namespace shopdesk;
using namespace shopdesk::test;

/// Pictures of a product in a real window.
class PicturesPageTest : public ProductsFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void aProductWithoutPicturesSaysWhatToDo();
    void aFileIsAddedAndTakenBack();
    void largeOnesSayThatTheyWereScaled();
    void whatIsNoPictureSaysSo();
    void theyAreMovedAndRemoved();
    void theyAreDescribed();
    void filesAreDroppedOnTheDrawer();
    void aPictureIsPasted();
    void listsShowTheFirstOne();
    void whoMayNotEditSeesThemOnly();

private:
    QString file(const QString &name, int width, int height, const QColor &colour = Qt::darkCyan);
    QList<int> widths();
    ui::PicturesPage *page() { return m_pane->sheet()->pictures(); }
    void add(const QString &path);

    catalog::ProductId m_cup;
};

void PicturesPageTest::init()
{
    begin();
    m_cup = make(QStringLiteral("Cup"), QStringLiteral("CUP"));
    open(m_cup);
    m_pane->records()->drawer()->showTab(QStringLiteral("pictures"));
}

QString PicturesPageTest::file(const QString &name, int width, int height, const QColor &colour)
{
    const QString path = m_shop->folder() + QLatin1Char('/') + name;
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    if (!image.save(path))
        qFatal("the picture cannot be written");
    return path;
}

QList<int> PicturesPageTest::widths()
{
    QList<int> widths;
    for (const ui::PictureCard *card : page()->cards())
        widths << card->picture().format.width;
    return widths;
}

void PicturesPageTest::add(const QString &path)
{
    const auto before = page()->cards().size();
    page()->addFiles({path});
    QTRY_COMPARE(page()->cards().size(), before + 1);
    m_window->settle();
}

void PicturesPageTest::aProductWithoutPicturesSaysWhatToDo()
{
    QVERIFY(labelsOf(*page()).contains(QStringLiteral("No pictures yet")));
    page()->paste(); // there is nothing on the clipboard
    QCOMPARE(m_window->toast().left(18), QStringLiteral("There is no pictur"));
}

void PicturesPageTest::aFileIsAddedAndTakenBack()
{
    m_window->files = {file(QStringLiteral("cup.png"), 640, 480)};
    buttonCalled(*page(), QStringLiteral("Add picture…"))->click();
    QTRY_COMPARE(widths(), QList<int>{640});
    m_window->settle();
    QCOMPARE(m_window->toast(), QStringLiteral("cup.png added"));
    QVERIFY(labelsOf(*page()).contains(QStringLiteral("PNG · 640 × 480")));
    m_window->undo();
    QTRY_COMPARE(widths(), QList<int>());
}

void PicturesPageTest::largeOnesSayThatTheyWereScaled()
{
    add(file(QStringLiteral("photo.jpg"), 4'000, 3'000));
    QCOMPARE(widths(), QList<int>{2'048});
    QVERIFY2(m_window->toast().contains(QStringLiteral("scaled down from 4,000 × 3,000 to 2,048 × 1,536")),
             qPrintable(m_window->toast()));
}

void PicturesPageTest::whatIsNoPictureSaysSo()
{
    QFile text(m_shop->folder() + QStringLiteral("/note.png"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("This is not a picture.");
    text.close();
    page()->addFiles({text.fileName()});
    QTRY_COMPARE(m_window->toast(), QStringLiteral("note.png: This is no complete PNG, JPEG or WebP picture."));
    add(file(QStringLiteral("cup.png"), 64, 64));
    page()->addFiles({m_shop->folder() + QStringLiteral("/cup.png")});
    QTRY_COMPARE(m_window->toast(), QStringLiteral("cup.png: The product has exactly this picture already."));
    QVERIFY(page()->isSettled());
}

void PicturesPageTest::theyAreMovedAndRemoved()
{
    for (const int width : {10, 20, 30})
        add(file(QStringLiteral("%1.png").arg(width), width, 10));
    QCOMPARE(widths(), QList<int>({10, 20, 30}));
    QVERIFY(!page()->cards().front()->earlier()->isEnabled());
    QVERIFY(!page()->cards().back()->later()->isEnabled());
    page()->cards().back()->earlier()->click();
    m_window->settle();
    QCOMPARE(widths(), QList<int>({10, 30, 20}));
    m_window->undo();
    QCOMPARE(widths(), QList<int>({10, 20, 30}));
    page()->cards().front()->remove()->click();
    m_window->settle();
    QCOMPARE(widths(), QList<int>({20, 30}));
    QCOMPARE(m_window->toast(), QStringLiteral("Picture removed"));
    m_window->undo();
    QCOMPARE(widths(), QList<int>({10, 20, 30}));
}

void PicturesPageTest::theyAreDescribed()
{
    add(file(QStringLiteral("cup.png"), 64, 64));
    type(*page()->cards().front()->altText(), QStringLiteral("A green cup from above"));
    QTest::keyClick(page()->cards().front()->altText(), Qt::Key_Return);
    m_window->settle();
    QCOMPARE(page()->cards().front()->picture().altText, QStringLiteral("A green cup from above"));
    m_window->undo();
    QCOMPARE(page()->cards().front()->altText()->text(), QString());
}

void PicturesPageTest::filesAreDroppedOnTheDrawer()
{
    ui::DetailDrawer *drawer = m_pane->records()->drawer();
    drawer->showTab(QStringLiteral("overview"));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file(QStringLiteral("a.png"), 11, 10)),
                  QUrl::fromLocalFile(file(QStringLiteral("b.png"), 12, 10))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(drawer, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(drawer, &drop);
    QCOMPARE(drawer->currentTab(), QStringLiteral("pictures"));
    QTRY_COMPARE(widths(), QList<int>({11, 12}));
    // Text is none of its business.
    QMimeData text;
    text.setText(QStringLiteral("Cup"));
    QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QCoreApplication::sendEvent(drawer, &other);
    QVERIFY(!other.isAccepted());
}

void PicturesPageTest::aPictureIsPasted()
{
    QImage image(33, 22, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    page()->paste();
    QTRY_COMPARE(widths(), QList<int>{33});
    QGuiApplication::clipboard()->clear();
}

void PicturesPageTest::listsShowTheFirstOne()
{
    const auto *list = m_pane->records()->list();
    QVERIFY(!list->picturesIn(0)); // no room is made before there is one
    add(file(QStringLiteral("red.png"), 40, 40, Qt::red));
    QTRY_VERIFY(list->picturesIn(0));
    // It is there after a while, and nothing waits for it.
    const auto colour = [&] {
        const auto picture = list->picturesIn(0)(m_cup.value);
        return picture && !picture->isNull() ? picture->toImage().pixelColor(5, 5) : QColor();
    };
    QTRY_COMPARE(colour(), QColor(Qt::red));
    QVERIFY(!list->picturesIn(1));
    const auto pot = make(QStringLiteral("Pot"), QStringLiteral("POT"));
    QTRY_VERIFY(list->picturesIn(0)(pot.value).has_value());
    QVERIFY(list->picturesIn(0)(pot.value)->isNull()); // known to have none
    page()->cards().front()->remove()->click();
    QTRY_VERIFY(!list->picturesIn(0));
}

void PicturesPageTest::whoMayNotEditSeesThemOnly()
{
    add(file(QStringLiteral("cup.png"), 64, 64));
    Actor looker{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    looker.permissions.remove(Permission::EditCatalog);
    m_shop->store().setActor(looker);
    m_window->settle();
    m_pane = m_window->show<ui::ProductsPane>("products");
    open(m_cup);
    m_pane->records()->drawer()->showTab(QStringLiteral("pictures"));
    QTRY_COMPARE(widths(), QList<int>{64});
    QVERIFY(!page()->cards().front()->remove()->isEnabled());
    QVERIFY(page()->cards().front()->altText()->isReadOnly());
    page()->addFiles({m_shop->folder() + QStringLiteral("/cup.png")});
    QVERIFY(page()->isSettled()); // nothing was begun
}

QTEST_MAIN(PicturesPageTest)
#include "PicturesPageTest.moc"
