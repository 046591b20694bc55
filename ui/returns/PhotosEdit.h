// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalog/PreparedPicture.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace shopdesk::ui {

/// Photos that are still to be kept: each small, a click takes it away again.
class PhotosEdit : public QWidget
{
    Q_OBJECT
public:
    explicit PhotosEdit(Workbench &workbench, QWidget *parent = nullptr);
    const std::vector<QByteArray> &photos() const { return m_photos; }
    void setPhotos(const std::vector<QByteArray> &photos);
    void clear() { setPhotos({}); }
    void retranslate();
    QPushButton *addButton() const { return m_add; }
    QPushButton *cameraButton() const { return m_camera; }

signals:
    void edited();

private:
    void take(const Result<PreparedPicture> &picture);
    void rebuild();

    Workbench &m_workbench;
    QPushButton *m_add;
    QPushButton *m_camera;
    QHBoxLayout *m_row;
    std::vector<QByteArray> m_photos; ///< picture files
    Aside m_aside;
};

} // namespace shopdesk::ui
