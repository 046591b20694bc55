// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/QrCode.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>

#include <zint.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace shopdesk::ui {

namespace {

constexpr int quietModules = 4; // ISO/IEC 18004, 6.3.8
constexpr int correctionM = 2;  // mends 15 %: enough for a screen or a print, and the modules stay large
constexpr int eciUtf8 = 26;     // tells the reader, which else may guess another encoding
constexpr int likedPixels = 4;  // logical pixels for each module
constexpr int leastPixels = 2;
constexpr int emptySize = 120;

struct FreeSymbol
{
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, FreeSymbol>;

/// Null where it cannot be encoded.
Symbol encoded(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return {};
    Symbol symbol(ZBarcode_Create());
    if (!symbol)
        return {};
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = correctionM;
    if (bytes.size() != text.size())
        symbol->eci = eciUtf8;
    const int status = ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                                       static_cast<int>(bytes.size()));
    if (status >= ZINT_ERROR)
        return {};
    return symbol;
}

bool isDark(const zint_symbol &symbol, int row, int column)
{
    return (symbol.encoded_data[row][column / 8] >> (column % 8)) & 1;
}

QAccessibleInterface *accessibleQrCode(const QString &, QObject *object)
{
    auto *code = qobject_cast<QrCode *>(object);
    return code == nullptr ? nullptr : new QAccessibleWidget(code, QAccessible::Graphic);
}

} // namespace

QImage qrImage(const QString &text, int pixelsPerModule)
{
    const Symbol symbol = encoded(text);
    if (!symbol || pixelsPerModule < 1)
        return {};
    QImage modules(symbol->width + 2 * quietModules, symbol->rows + 2 * quietModules, QImage::Format_RGB32);
    modules.fill(Qt::white);
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column) {
            if (isDark(*symbol, row, column))
                modules.setPixel(column + quietModules, row + quietModules, qRgb(0, 0, 0));
        }
    }
    return pixelsPerModule == 1 ? modules : modules.scaled(modules.size() * pixelsPerModule);
}

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    static const bool known = [] {
        QAccessible::installFactory(accessibleQrCode);
        return true;
    }();
    Q_UNUSED(known)
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    retranslate();
}

void QrCode::setText(const QString &text)
{
    m_modules = qrImage(text, 1);
    retranslate();
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    return isEmpty() ? QSize(emptySize, emptySize) : m_modules.size() * likedPixels;
}

QSize QrCode::minimumSizeHint() const
{
    return isEmpty() ? QSize(emptySize, emptySize) : m_modules.size() * leastPixels;
}

void QrCode::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    // Counted in pixels of the device, because a module of a broken number of them would be blurred or uneven.
    const QTransform toDevice = painter.deviceTransform();
    const QRectF place = toDevice.mapRect(QRectF(rect()));
    const int perModule = static_cast<int>(std::min(place.width(), place.height())) / m_modules.width();
    if (perModule < 1)
        return;
    const QSizeF size = m_modules.size() * perModule;
    const QPointF corner(std::floor(place.x() + (place.width() - size.width()) / 2),
                         std::floor(place.y() + (place.height() - size.height()) / 2));
    painter.drawImage(toDevice.inverted().mapRect(QRectF(corner, size)), m_modules);
}

void QrCode::retranslate()
{
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(isEmpty() ? tr("Empty") : tr("Point the camera of a phone at it."));
}

} // namespace shopdesk::ui
