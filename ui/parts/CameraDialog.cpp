// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CameraDialog.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr QSize seenSize{640, 400};
} // namespace

CameraDialog::CameraDialog(QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_seen(new QLabel(this))
    , m_note(new QLabel(tr("The camera is starting…"), this))
    , m_take(new QPushButton(tr("Take the picture"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Take a picture"));
    m_seen->setFixedSize(seenSize);
    m_seen->setAlignment(Qt::AlignCenter);
    m_seen->setAccessibleName(tr("What the camera sees"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_take->setEnabled(false);
    makeMainButton(*m_take);
    auto *close = new QPushButton(tr("Close"), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addWidget(m_seen);
    layout->addWidget(m_note);
    layout->addLayout(dialogButtons(*close, *m_take));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_camera, &Camera::seen, this, &CameraDialog::showSeen);
    connect(&m_camera, &Camera::failed, this, [this](const QString &problem) {
        m_note->setText(tr("The camera gives no picture: %1").arg(problem));
        m_take->setEnabled(false);
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        emit taken(m_latest);
        accept();
    });
}

void CameraDialog::showSeen(const QImage &picture)
{
    m_latest = picture;
    m_seen->setPixmap(QPixmap::fromImage(picture.scaled(seenSize, Qt::KeepAspectRatio)));
    m_note->clear();
    m_take->setEnabled(true);
}

} // namespace shopdesk::ui
