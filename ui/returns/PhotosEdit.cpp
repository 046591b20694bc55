// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/PhotosEdit.h"

#include "returns/OpenReturn.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/returns/ReturnPhotos.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace shopdesk::ui {

namespace {

constexpr int side = 40;

}

PhotosEdit::PhotosEdit(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_add(new QPushButton(icon(QStringLiteral("image")), {}, this))
    , m_camera(new QPushButton(icon(QStringLiteral("camera")), {}, this))
    , m_row(new QHBoxLayout)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, measure::gap1);
    layout->setSpacing(measure::gap2);
    m_row->setSpacing(measure::gap1);
    layout->addWidget(m_add);
    layout->addWidget(m_camera);
    layout->addLayout(m_row);
    layout->addStretch(1);
    const auto taken = [this](const Result<PreparedPicture> &picture) { take(picture); };
    connect(m_add, &QPushButton::clicked, this, [this, taken] { askForPhoto(m_workbench, this, m_aside, taken); });
    connect(m_camera, &QPushButton::clicked, this, [this, taken] { askCamera(m_workbench, this, m_aside, taken); });
    retranslate();
}

void PhotosEdit::retranslate()
{
    m_add->setText(tr("Add photo"));
    m_camera->setText(tr("By camera"));
    rebuild();
}

void PhotosEdit::setPhotos(const std::vector<QByteArray> &photos)
{
    m_photos = photos;
    rebuild();
}

void PhotosEdit::take(const Result<PreparedPicture> &picture)
{
    if (!picture) {
        m_workbench.toast(picture.error().message, {});
        return;
    }
    if (std::ranges::find(m_photos, picture->bytes) == m_photos.end())
        m_photos.push_back(picture->bytes);
    rebuild();
    emit edited();
}

void PhotosEdit::rebuild()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a click on it may be what brought this about
        delete item;
    }
    for (size_t i = 0; i < m_photos.size(); ++i) {
        auto *photo = new QToolButton(this);
        photo->setIcon(QPixmap::fromImage(thumbnailOf(m_photos[i], side)));
        photo->setIconSize({side, side});
        photo->setAccessibleName(tr("Take photo %1 away").arg(i + 1));
        photo->setToolTip(photo->accessibleName());
        connect(photo, &QToolButton::clicked, this, [this, i] {
            m_photos.erase(m_photos.begin() + static_cast<std::ptrdiff_t>(i));
            rebuild();
            emit edited();
        });
        m_row->addWidget(photo);
    }
    const bool isRoom = m_photos.size() < static_cast<size_t>(returns::mostPhotos);
    m_add->setEnabled(isRoom);
    nameCameraButton(*m_camera, tr("Add a photo by camera"));
    m_camera->setEnabled(m_camera->isEnabled() && isRoom);
}

} // namespace shopdesk::ui
