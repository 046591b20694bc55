// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

class QKeyEvent;
class QLineEdit;

namespace shopdesk::ui {

/// How a scanner types: faster than any person, and ends with a key.
struct ScanSettings
{
    int mostMsBetweenKeys = 35;
    int leastLength = 6;
    Qt::Key terminator = Qt::Key_Return;
};

/// Recognises a scan wherever the focus is: put it on the application as an event filter. Keys that turn out to be a
/// scan do not stay in the field that had the focus; the terminator does not reach it.
class ScanFilter : public QObject
{
    Q_OBJECT
public:
    explicit ScanFilter(QObject *parent = nullptr);
    ~ScanFilter() override;
    void setSettings(const ScanSettings &settings) { m_settings = settings; }
    const ScanSettings &settings() const { return m_settings; }

signals:
    void scanned(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &key);
    void rememberField();
    void putFieldBack() const;
    qint64 timeOf(const QKeyEvent &key);

    ScanSettings m_settings;
    QString m_typed;
    qint64 m_lastMs = 0;
    QElapsedTimer m_clock;
    QPointer<QLineEdit> m_field; ///< that had the focus at the first key, and what it held then
    QString m_fieldText;
    int m_fieldCursor = 0;
};

} // namespace shopdesk::ui
