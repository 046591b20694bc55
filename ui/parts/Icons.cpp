// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Icons.h"

#include <QDir>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace shopdesk::ui {

namespace {

/// Draws one line icon in a colour, as vectors at the size and scale that is asked for.
class LineIcon : public QIconEngine
{
public:
    LineIcon(QString path, QPalette::ColorRole role, QColor colour)
        : m_path(std::move(path)), m_role(role), m_colour(std::move(colour))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// @p size is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor colour = colourOf(mode);
        const QString key = QStringLiteral("shopdesk:%1:%2x%3:%4")
                                .arg(m_path)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour.rgba(), 8, 16);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = render(size, colour);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIcon(m_path, m_role, m_colour); }
    QString key() const override { return QStringLiteral("shopdesk"); }
    bool isNull() override { return false; }

private:
    QColor colourOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return m_colour.isValid() ? m_colour : palette.color(QPalette::Active, m_role);
    }

    QPixmap render(const QSize &size, const QColor &colour) const
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QSvgRenderer renderer(m_path);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = std::min(size.width(), size.height());
        renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
        painter.end();
        return QPixmap::fromImage(image);
    }

    QString m_path;
    QPalette::ColorRole m_role;
    QColor m_colour;
};

QIcon makeIcon(const QString &name, QPalette::ColorRole role, const QColor &colour)
{
    const QString path = QStringLiteral(":/shopdesk/icons/%1.svg").arg(name);
    return name.isEmpty() || !QFile::exists(path) ? QIcon() : QIcon(new LineIcon(path, role, colour));
}

} // namespace

QIcon icon(const QString &name)
{
    return makeIcon(name, QPalette::ButtonText, {});
}

QIcon icon(const QString &name, QPalette::ColorRole role)
{
    return makeIcon(name, role, {});
}

QIcon icon(const QString &name, const QColor &colour)
{
    return makeIcon(name, QPalette::ButtonText, colour);
}

QStringList iconNames()
{
    QStringList names = QDir(QStringLiteral(":/shopdesk/icons")).entryList();
    for (QString &name : names)
        name.chop(4);
    return names;
}

} // namespace shopdesk::ui
