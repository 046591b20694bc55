// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Camera.h"

#ifdef SHOPDESK_CAMERA
#include <QCamera>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>
#endif

namespace shopdesk::ui {

#ifdef SHOPDESK_CAMERA

struct Camera::Device
{
    QCamera camera;
    QVideoSink sink;
    QMediaCaptureSession session;
};

bool Camera::isBuilt()
{
    return true;
}

QString Camera::whyNot()
{
    return QMediaDevices::defaultVideoInput().isNull()
               ? tr("No camera is connected to this computer. Connect one, or choose a picture file.")
               : QString();
}

void Camera::start()
{
    m_device = std::make_unique<Device>();
    m_device->session.setCamera(&m_device->camera);
    m_device->session.setVideoSink(&m_device->sink);
    connect(&m_device->sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (const QImage picture = frame.toImage(); !picture.isNull())
            emit seen(picture);
    });
    connect(&m_device->camera, &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString &problem) { emit failed(problem); });
    m_device->camera.start();
}

#else

struct Camera::Device
{
};

bool Camera::isBuilt()
{
    return false;
}

QString Camera::whyNot()
{
    return tr("This program was built without cameras (Qt Multimedia). Choose a picture file.");
}

void Camera::start()
{
    emit failed(whyNot());
}

#endif

Camera::Camera(QObject *parent) : QObject(parent) {}

Camera::~Camera() = default;

} // namespace shopdesk::ui
