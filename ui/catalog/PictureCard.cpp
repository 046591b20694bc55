// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/PictureCard.h"

#include "base/Text.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

namespace shopdesk::ui {

namespace {

constexpr int brokenIcon = 24;

QString factsOf(const catalog::Picture &picture, const Formats &formats)
{
    return PictureCard::tr("%1 · %2 × %3 · %4 KiB")
        .arg(picture.format.mediaType.section(QLatin1Char('/'), 1).toUpper(), formats.number(picture.format.width),
             formats.number(picture.format.height), formats.number((picture.size + 1023) / 1024));
}

} // namespace

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setFixedSize(side, side);
}

void PictureView::setPicture(const QImage &picture)
{
    m_picture = picture;
    setToolTip(picture.isNull() ? tr("This picture cannot be shown on this computer.") : QString());
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(rect(), measure::radius, measure::radius);
    painter.fillPath(outline, Colours::of(palette()).skeleton);
    if (!m_picture)
        return;
    if (m_picture->isNull()) {
        QRect place(0, 0, brokenIcon, brokenIcon);
        place.moveCenter(rect().center());
        icon(QStringLiteral("error")).paint(&painter, place);
        return;
    }
    // Whole, so that nothing of the goods is cut off; lists show the middle.
    QRectF target(QPointF(), QSizeF(m_picture->size()).scaled(size(), Qt::KeepAspectRatio));
    target.moveCenter(QRectF(rect()).center());
    painter.setClipPath(outline);
    painter.drawImage(target, *m_picture);
}

PictureCard::PictureCard(const catalog::Picture &picture, const Formats &formats, QWidget *parent)
    : QWidget(parent)
    , m_picture(picture)
    , m_view(new PictureView(this))
    , m_altText(new QLineEdit(this))
    , m_facts(new QLabel(factsOf(picture, formats), this))
    , m_earlier(iconButton(QStringLiteral("chevron-up"), {}, this))
    , m_later(iconButton(QStringLiteral("chevron-down"), {}, this))
    , m_remove(iconButton(QStringLiteral("trash"), {}, this))
{
    m_altText->setText(picture.altText);
    m_altText->setMaxLength(longestName);
    m_altText->setAcceptDrops(false); // a file that is dropped is another picture
    m_altText->setPlaceholderText(tr("What can be seen on it?"));
    tint();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap1);
    for (QToolButton *button : {m_earlier, m_later, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(measure::gap1);
    right->addWidget(m_altText);
    right->addWidget(m_facts);
    right->addLayout(buttons);
    right->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap3);
    layout->addWidget(m_view, 0, Qt::AlignTop);
    layout->addLayout(right, 1);
    connect(m_altText, &QLineEdit::editingFinished, this, [this] {
        if (m_altText->text() != m_picture.altText)
            emit described(m_altText->text());
    });
}

void PictureCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void PictureCard::tint()
{
    setInk(*m_facts, Colours::of(palette()).muted);
}

void PictureCard::setPlace(int place, int count, bool mayEdit)
{
    const QString number = QString::number(place + 1);
    m_altText->setAccessibleName(tr("What can be seen on picture %1").arg(number));
    m_view->setAccessibleName(tr("Picture %1: %2").arg(number, m_picture.altText));
    nameButton(*m_earlier, tr("Move picture %1 up").arg(number));
    nameButton(*m_later, tr("Move picture %1 down").arg(number));
    nameButton(*m_remove, tr("Remove picture %1").arg(number));
    m_altText->setReadOnly(!mayEdit);
    m_earlier->setEnabled(mayEdit && place > 0);
    m_later->setEnabled(mayEdit && place + 1 < count);
    m_remove->setEnabled(mayEdit);
}

} // namespace shopdesk::ui
