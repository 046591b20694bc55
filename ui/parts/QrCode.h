// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace shopdesk::ui {

/// A text as QR code with error correction M and its quiet zone of four modules, black on white, for the screen or paper.
/// Null where the text is empty or longer than a QR code holds (2,331 bytes of UTF-8).
QImage qrImage(const QString &text, int pixelsPerModule);

/// Shows a text to a camera: as large as its place allows, in whole pixels, and black on white in every theme, because
/// that is what cameras read. What it says is not told to screen readers, because it may be a secret; show it as text
/// beside the code where it is for people too.
class QrCode : public QWidget
{
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Nothing is shown: no text, or more than a QR code holds.
    bool isEmpty() const { return m_modules.isNull(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QImage m_modules; ///< one pixel each, with the quiet zone
};

} // namespace shopdesk::ui
