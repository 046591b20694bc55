// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Camera.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// What the camera sees, and a button that takes it.
class CameraDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CameraDialog(QWidget *parent = nullptr);
    void start() { m_camera.start(); }
    Camera &camera() { return m_camera; }
    QPushButton *takeButton() const { return m_take; }

signals:
    void taken(const QImage &picture);

private:
    void showSeen(const QImage &picture);

    Camera m_camera;
    QImage m_latest;
    QLabel *m_seen;
    QLabel *m_note;
    QPushButton *m_take;
};

} // namespace shopdesk::ui
