// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/PicturesPage.h"

#include "ui/catalog/PictureCard.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

/// Sharp at 200 % as well.
constexpr int thumbnailSide = PictureView::side * 2;

QStringList filesIn(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

PicturesPage::PicturesPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_add(new QAction(icon(QStringLiteral("plus")), {}, this))
    , m_paste(new QAction(icon(QStringLiteral("copy")), {}, this))
    , m_addButton(buttonFor(m_add, this))
    , m_pasteButton(buttonFor(m_paste, this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
    , m_empty(new EmptyState(this))
    , m_hint(new QLabel(this))
    , m_busy(new BusyLine(this))
{
    build();
    retranslate();
}

PicturesPage::~PicturesPage() = default;

void PicturesPage::build()
{
    connect(m_add, &QAction::triggered, this, &PicturesPage::ask);
    connect(m_paste, &QAction::triggered, this, &PicturesPage::paste);
    auto *key = new QShortcut(QKeySequence::Paste, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &PicturesPage::paste);
    m_hint->setWordWrap(true);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(measure::gap4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_addButton);
    buttons->addWidget(m_pasteButton);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addLayout(buttons);
    layout->addWidget(m_hint);
    layout->addWidget(m_list);
    layout->addWidget(m_empty, 1);
    layout->addStretch(0);
}

void PicturesPage::retranslate()
{
    m_add->setText(tr("Add picture…"));
    m_paste->setText(tr("Paste"));
    m_empty->setContent(QStringLiteral("image"), tr("No pictures yet"),
                        tr("Drop PNG, JPEG or WebP files here, paste a picture, or add one from a file."));
    m_hint->setText(tr("Lists show the first one. Drop further files anywhere on this side."));
    setInk(*m_hint, Colours::of(palette()).muted);
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setPlace(static_cast<int>(i), static_cast<int>(m_cards.size()), mayEdit());
}

bool PicturesPage::mayEdit() const
{
    return m_product && !m_isArchived && m_workbench.may(Permission::EditCatalog);
}

void PicturesPage::takeDropsOn(QWidget &drawer)
{
    drawer.setAcceptDrops(true);
    drawer.installEventFilter(this);
}

bool PicturesPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!isDrag && event->type() != QEvent::Drop)
        return QWidget::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const bool isOurs = mayEdit() && (!filesIn(*drop->mimeData()).isEmpty() || drop->mimeData()->hasImage());
    if (!isOurs)
        return QWidget::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!isDrag) {
        emit wanted();
        takeMime(*drop->mimeData());
    }
    return true;
}

void PicturesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setInk(*m_hint, Colours::of(palette()).muted);
}

void PicturesPage::ask()
{
    const QString path = m_workbench.askFile(
        this, {FileQuestion::Kind::Open, tr("Add picture"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp)")});
    if (!path.isEmpty())
        addFiles({path});
}

void PicturesPage::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (mayEdit() && (!copied || !takeMime(*copied)))
        m_workbench.toast(tr("There is no picture on the clipboard. Copy one, or the file that it is in."), {});
}

bool PicturesPage::takeMime(const QMimeData &mime)
{
    if (const QStringList files = filesIn(mime); !files.isEmpty()) {
        addFiles(files);
        return true;
    }
    const auto image = qvariant_cast<QImage>(mime.imageData());
    if (image.isNull())
        return false;
    prepare(tr("The picture"), [image] { return preparedPicture(image); });
    return true;
}

void PicturesPage::addFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        prepare(QFileInfo(path).fileName(), [path] { return preparedPictureFile(path); });
}

template<typename Prepare>
void PicturesPage::prepare(const QString &name, Prepare work)
{
    if (!mayEdit())
        return;
    ++m_waiting;
    m_busy->begin(tr("Adding %1…").arg(name));
    m_aside.run(this, std::move(work), [this, name, product = m_product](const Result<PreparedPicture> &prepared) {
        --m_waiting;
        m_busy->end();
        if (prepared)
            add(name, product, *prepared);
        else
            m_workbench.toast(tr("%1: %2").arg(name, prepared.error().message), {});
    });
}

void PicturesPage::add(const QString &name, catalog::ProductId product, const PreparedPicture &prepared)
{
    m_workbench.store
        .write([product, bytes = prepared.bytes](store::UnitOfWork &work) {
            return catalog::addPicture(work, {product, bytes});
        })
        .then(this, [this, name, prepared](const Result<catalog::PictureId> &id) {
            if (id)
                tellAdded(name, prepared, *id);
            else
                m_workbench.toast(tr("%1: %2").arg(name, id.error().message), {});
        });
}

void PicturesPage::tellAdded(const QString &name, const PreparedPicture &prepared, catalog::PictureId id)
{
    const auto size = [this](const QSize &pixels) {
        return QStringLiteral("%1 × %2").arg(m_workbench.formats.number(pixels.width()),
                                             m_workbench.formats.number(pixels.height()));
    };
    const QString text = prepared.wasScaled()
                             ? tr("%1 added, scaled down from %2 to %3 pixels, without what the camera noted in it")
                                   .arg(name, size(prepared.original), size(prepared.kept))
                             : tr("%1 added").arg(name);
    m_workbench.toast(text,
                      undoBy(m_workbench, [id](store::UnitOfWork &work) { return catalog::removePicture(work, id); }));
}

void PicturesPage::showProduct(const catalog::Product &product)
{
    m_product = product.id;
    m_isArchived = product.archivedAt.has_value();
    m_add->setEnabled(mayEdit());
    m_paste->setEnabled(mayEdit());
    m_workbench.store
        .read([id = product.id](store::Connection &connection) { return catalog::picturesOf(connection, id); })
        .then(this, [this, id = product.id](const Result<std::vector<catalog::Picture>> &pictures) {
            if (id != m_product)
                return;
            if (pictures)
                showPictures(*pictures);
            else
                say(pictures.error());
        });
}

void PicturesPage::showPictures(const std::vector<catalog::Picture> &pictures)
{
    // What somebody is typing into them stays, where only something else of the product was changed.
    if (!pictures.empty() && std::ranges::equal(m_cards, pictures, {}, &PictureCard::picture))
        return retranslate();
    for (PictureCard *card : m_cards) {
        // A click on one of its buttons may be what brought the new ones.
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (const catalog::Picture &picture : pictures) {
        auto *card = new PictureCard(picture, m_workbench.formats, m_list);
        const auto place = static_cast<int>(m_cards.size());
        m_rows->addWidget(card);
        m_cards.push_back(card);
        readThumbnail(*card);
        connect(card, &PictureCard::described, this, [this, card](const QString &text) { describe(*card, text); });
        connect(card->earlier(), &QToolButton::clicked, this, [this, card, place] { move(*card, place, place - 1); });
        connect(card->later(), &QToolButton::clicked, this, [this, card, place] { move(*card, place, place + 1); });
        connect(card->remove(), &QToolButton::clicked, this, [this, card] { remove(*card); });
    }
    m_empty->setVisible(pictures.empty());
    m_hint->setVisible(!pictures.empty() && mayEdit());
    m_list->setVisible(!pictures.empty());
    retranslate();
    focusMoved();
}

/// Whoever moves a picture by keyboard goes on with it.
void PicturesPage::focusMoved()
{
    const auto card =
        std::ranges::find_if(m_cards, [this](const PictureCard *each) { return each->picture().id == m_moved; });
    m_moved = {};
    if (card == m_cards.end())
        return;
    QToolButton *same = m_movedUp ? (*card)->earlier() : (*card)->later();
    QToolButton *other = m_movedUp ? (*card)->later() : (*card)->earlier();
    (same->isEnabled() ? same : other)->setFocus();
}

void PicturesPage::readThumbnail(PictureCard &card)
{
    m_workbench.store
        .read([sha256 = card.picture().sha256](store::Connection &connection) {
            return catalog::pictureBytes(connection, sha256).map([](const QByteArray &bytes) {
                return thumbnailOf(bytes, thumbnailSide);
            });
        })
        .then(card.view(),
              [view = card.view()](const Result<QImage> &image) { view->setPicture(image.value_or(QImage())); });
}

void PicturesPage::describe(const PictureCard &card, const QString &altText)
{
    const catalog::PictureId id = card.picture().id;
    m_workbench.store
        .write([id, altText](store::UnitOfWork &work) { return catalog::describePicture(work, id, altText); })
        .then(this, [this, id, before = card.picture().altText](const Result<void> &done) {
            if (!done)
                return say(done.error());
            m_workbench.toast(tr("Description saved"), undoBy(m_workbench, [id, before](store::UnitOfWork &work) {
                                  return catalog::describePicture(work, id, before);
                              }));
        });
}

void PicturesPage::move(const PictureCard &card, int from, int to)
{
    const catalog::PictureId id = card.picture().id;
    m_moved = id;
    m_movedUp = to < from;
    m_workbench.store.write([id, to](store::UnitOfWork &work) { return catalog::movePicture(work, id, to); })
        .then(this, [this, id, from](const Result<void> &done) {
            if (!done)
                return say(done.error());
            m_workbench.toast(tr("Picture moved"), undoBy(m_workbench, [id, from](store::UnitOfWork &work) {
                                  return catalog::movePicture(work, id, from);
                              }));
        });
}

void PicturesPage::remove(const PictureCard &card)
{
    m_workbench.store
        .write([id = card.picture().id](store::UnitOfWork &work) { return catalog::removePicture(work, id); })
        .then(this, [this](const Result<catalog::PictureDraft> &removed) {
            if (!removed)
                return say(removed.error());
            m_workbench.toast(tr("Picture removed"), undoBy(m_workbench, [draft = *removed](store::UnitOfWork &work) {
                                  return catalog::addPicture(work, draft);
                              }));
        });
}

void PicturesPage::say(const Error &error)
{
    m_workbench.toast(error.message, {});
}

} // namespace shopdesk::ui
