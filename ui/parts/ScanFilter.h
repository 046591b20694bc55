// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QTextDocumentFragment>

class QComboBox;
class QKeyEvent;
class QLineEdit;

namespace shopdesk::ui {

/// How a scanner types: faster than any person, and ends with a key.
struct ScanSettings
{
    int mostMsBetweenKeys = 35;
    int leastLength = 6;
    Qt::Key terminator = Qt::Key_Return;

    bool operator==(const ScanSettings &) const = default;
    /// What is kept on this computer; what makes no sense there is as usual.
    static ScanSettings of(const QSettings &settings);
    void keep(QSettings &settings) const;
};
inline constexpr int slowestScanMs = 200; ///< between keys: slower ones are people
inline constexpr int longestLeast = 20;

/// Recognises a scan wherever the focus is: put it on the application as an event filter. Keys that turn out to be a
/// scan do not stay in the field that had the focus, be it a line, a number, a choice or a text of many lines; the
/// terminator does not reach it.
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
    /// What a field held before the first key.
    struct Before
    {
        QPointer<QLineEdit> line; ///< of its own, or of a number, a date or a choice that one can type into
        QString text;
        int anchor = 0;
        int cursor = 0;
        QPointer<QComboBox> choice; ///< in which letters jump from entry to entry
        int index = 0;
        QPointer<QWidget> page; ///< a text of many lines
        int from = 0;
        QTextDocumentFragment replaced; ///< what was marked there
    };
    void rememberField();
    void putFieldBack(const QString &code) const;
    void putLineBack(QLineEdit &line) const;
    template<typename Page>
    bool rememberPage(QWidget *field);
    template<typename Page>
    void putPageBack(const QString &code) const;
    qint64 timeOf(const QKeyEvent &key);

    ScanSettings m_settings;
    QString m_typed;
    qint64 m_lastMs = 0;
    QElapsedTimer m_clock;
    Before m_before;
};

} // namespace shopdesk::ui
