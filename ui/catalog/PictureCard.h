// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Pictures.h"
#include "ui/parts/Formats.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace shopdesk::ui {

/// A picture with its rounded corners; a quiet ground while it is on its way, and a word where it cannot be shown.
class PictureView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int side = 96;

    explicit PictureView(QWidget *parent = nullptr);
    /// Null: it cannot be shown on this computer.
    void setPicture(const QImage &picture);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<QImage> m_picture;
};

/// One picture of a product: what it shows, in words, and what can be done with it.
class PictureCard : public QWidget
{
    Q_OBJECT
public:
    PictureCard(const catalog::Picture &picture, const Formats &formats, QWidget *parent = nullptr);

    const catalog::Picture &picture() const { return m_picture; }
    PictureView *view() const { return m_view; }
    QLineEdit *altText() const { return m_altText; }
    QToolButton *earlier() const { return m_earlier; }
    QToolButton *later() const { return m_later; }
    QToolButton *remove() const { return m_remove; }
    /// Its place among so many; @p mayEdit where the person may change it.
    void setPlace(int place, int count, bool mayEdit);

signals:
    void described(const QString &altText);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    catalog::Picture m_picture;
    PictureView *m_view;
    QLineEdit *m_altText;
    QLabel *m_facts;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QToolButton *m_remove;
};

} // namespace shopdesk::ui
