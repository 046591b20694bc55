// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>

#include <memory>

namespace shopdesk::ui {

/// A camera of this computer, and what it sees. The only place that knows Qt Multimedia, without which the program can be built.
class Camera : public QObject
{
    Q_OBJECT
public:
    explicit Camera(QObject *parent = nullptr);
    ~Camera() override;

    /// Whether the program was built with what cameras need.
    static bool isBuilt();
    /// Why no picture can be taken, in words; empty where it can. Looks for cameras, so it is asked when one is wanted.
    static QString whyNot();

    /// Begins to see, until the camera goes.
    void start();

signals:
    void seen(const QImage &picture);
    /// In the words of the system.
    void failed(const QString &problem);

private:
    struct Device;
    std::unique_ptr<Device> m_device;
};

} // namespace shopdesk::ui
