// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WidgetInspector.h"

#include "ui/parts/ColumnHeader.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/shell/RailButton.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyle>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>
#include <QtTest>

namespace shopdesk::test {

namespace {

constexpr double leastContrast = 4.5;
constexpr int rounding = 1;

QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (; widget && names.size() < 4; widget = widget->parentWidget()) {
        QString name = QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
        if (!widget->objectName().isEmpty())
            name += QLatin1Char('#') + widget->objectName();
        names.prepend(name);
    }
    return names.join(QLatin1Char('/'));
}

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

class Inspection
{
public:
    QStringList findings;

    void look(const QWidget &widget)
    {
        if (!widget.isVisible())
            return;
        lookAtText(widget);
        lookAtName(widget);
        lookAtPlace(widget);
        if (const QLayout *layout = widget.layout())
            lookAtLayout(*layout);
        for (const QObject *child : widget.children())
            if (const auto *inner = qobject_cast<const QWidget *>(child); inner && !inner->isWindow())
                look(*inner);
    }

private:
    void complain(const QWidget &widget, const QString &what)
    {
        findings << QStringLiteral("%1: %2").arg(pathOf(&widget), what);
    }

    void needs(const QWidget &widget, const QString &text, int wanted, int there)
    {
        if (wanted > there + rounding)
            complain(widget, QStringLiteral("“%1” is cut: needs %2, has %3").arg(text).arg(wanted).arg(there));
    }

    void lookAtText(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            lookAtLabel(*label);
        else if (const auto *entry = qobject_cast<const ui::RailButton *>(&widget))
            lookAtRailButton(*entry);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            lookAtButton(*button);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            lookAtTabs(*tabs);
        else if (const auto *header = qobject_cast<const ui::ColumnHeader *>(&widget))
            lookAtHeader(*header);
        else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
            lookAtField(*field);
        else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            needs(*combo, combo->currentText(), combo->fontMetrics().horizontalAdvance(combo->currentText()),
                  combo->width() - 28);
    }

    void lookAtLabel(const QLabel &label)
    {
        if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
            return;
        const bool rich = Qt::mightBeRichText(label.text()) && label.textFormat() != Qt::PlainText;
        const QRect room = label.contentsRect();
        if (label.wordWrap() || rich)
            needs(label, label.text(), label.heightForWidth(label.width()), label.height());
        else
            for (const QString &line : withoutMnemonic(label.text()).split(QLatin1Char('\n')))
                needs(label, line, label.fontMetrics().horizontalAdvance(line), room.width());
        if (label.isEnabled())
            lookAtContrast(label, label.palette().color(label.foregroundRole()), label.text());
    }

    void lookAtRailButton(const ui::RailButton &entry)
    {
        // Its least size is that of the icon; what it cannot show in full it cuts.
        constexpr int iconAndMargins = 56;
        if (entry.width() > ui::measure::touchRow * 2)
            needs(entry, entry.text(), entry.fontMetrics().horizontalAdvance(entry.text()),
                  entry.width() - iconAndMargins);
    }

    void lookAtButton(const QAbstractButton &button)
    {
        const auto *tool = qobject_cast<const QToolButton *>(&button);
        const bool words = !button.text().isEmpty()
                           && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull());
        if (!words)
            return;
        int wanted = button.fontMetrics().horizontalAdvance(withoutMnemonic(button.text()));
        if (!button.icon().isNull())
            wanted += button.iconSize().width() + 4;
        if (qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button))
            wanted += button.style()->pixelMetric(QStyle::PM_IndicatorWidth) + 4;
        needs(button, button.text(), wanted, button.width() - 4);
    }

    void lookAtTabs(const QTabBar &tabs)
    {
        for (int i = 0; i < tabs.count(); ++i)
            if (tabs.isTabVisible(i))
                needs(tabs, tabs.tabText(i), tabs.fontMetrics().horizontalAdvance(withoutMnemonic(tabs.tabText(i))),
                      tabs.tabRect(i).intersected(tabs.rect()).width() - 8);
    }

    void lookAtHeader(const ui::ColumnHeader &header)
    {
        constexpr int arrow = 18;
        for (int section = 0; section < header.count(); ++section) {
            if (header.isSectionHidden(section))
                continue;
            const bool sorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == section;
            needs(header, header.model()->headerData(section, Qt::Horizontal).toString(),
                  header.titleWidth(section) - (sorted ? 0 : arrow), header.sectionSize(section));
        }
    }

    void lookAtField(const QLineEdit &field)
    {
        // Icons and margins on both sides.
        const int room = field.width() - (field.actions().isEmpty() ? 12 : 36);
        if (field.text().isEmpty())
            needs(field, field.placeholderText(), field.fontMetrics().horizontalAdvance(field.placeholderText()), room);
    }

    /// The colour of the nearest ancestor that paints one.
    static QColor behind(const QWidget &widget)
    {
        for (const QWidget *at = &widget; at; at = at->parentWidget())
            if (at->autoFillBackground() || at->isWindow())
                return at->palette().color(at->backgroundRole());
        return {};
    }

    void lookAtContrast(const QWidget &widget, const QColor &text, const QString &words)
    {
        const QColor background = behind(widget);
        const double reached = ui::contrast(text, background);
        if (reached < leastContrast)
            complain(widget, QStringLiteral("“%1” is faint: %2 on %3 is %4:1")
                                 .arg(words, text.name(), background.name())
                                 .arg(reached, 0, 'f', 2));
    }

    static bool isControl(const QWidget &widget)
    {
        if (qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QSplitterHandle *>(&widget)
            || qobject_cast<const QHeaderView *>(&widget))
            return false;
        // Parts of a composite control speak through it.
        if (widget.objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<const QComboBox *>(widget.parentWidget())
            || qobject_cast<const QTabBar *>(widget.parentWidget())
            || qobject_cast<const QLineEdit *>(widget.parentWidget()))
            return false;
        return qobject_cast<const QAbstractButton *>(&widget) || (widget.focusPolicy() & Qt::TabFocus);
    }

    void lookAtName(const QWidget &widget)
    {
        if (!isControl(widget))
            return;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            complain(widget, QStringLiteral("has no accessible name"));
    }

    void lookAtPlace(const QWidget &widget)
    {
        const QWidget *parent = widget.parentWidget();
        if (!parent || widget.isWindow())
            return;
        // What scrolls is larger than the window on it.
        const bool scrolls = qobject_cast<const QAbstractScrollArea *>(parent)
                             || qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (!scrolls && !widget.size().isEmpty() && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())
            && parent->layout())
            complain(widget, QStringLiteral("lies outside of %1").arg(pathOf(parent)));
    }

    static void collect(const QLayout &layout, QList<const QWidget *> &widgets)
    {
        for (int i = 0; i < layout.count(); ++i) {
            const QLayoutItem *item = const_cast<QLayout &>(layout).itemAt(i);
            if (const QWidget *widget = const_cast<QLayoutItem *>(item)->widget(); widget && widget->isVisible())
                widgets << widget;
            else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
                collect(*inner, widgets);
        }
    }

    void lookAtLayout(const QLayout &layout)
    {
        QList<const QWidget *> widgets;
        collect(layout, widgets);
        for (qsizetype i = 0; i < widgets.size(); ++i) {
            const QSize least = widgets[i]->minimumSizeHint();
            if (least.isValid() && widgets[i]->maximumWidth() >= least.width()
                && widgets[i]->width() < least.width() - rounding
                && !qobject_cast<const QAbstractScrollArea *>(widgets[i]) && !qobject_cast<const QLabel *>(widgets[i]))
                complain(*widgets[i],
                         QStringLiteral("is squeezed to %1 of %2").arg(widgets[i]->width()).arg(least.width()));
            for (qsizetype j = i + 1; j < widgets.size(); ++j)
                if (widgets[i]->geometry().intersects(widgets[j]->geometry()))
                    complain(*widgets[i], QStringLiteral("lies on %1").arg(pathOf(widgets[j])));
        }
    }
};

} // namespace

QStringList inspect(const QWidget &window)
{
    // What has just changed its text has asked for room and not got it yet.
    // One layout may ask for another.
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round)
        QCoreApplication::processEvents();
    Inspection inspection;
    inspection.look(window);
    return inspection.findings;
}

QByteArray inspected(const QWidget &window)
{
    return inspect(window).join(QLatin1Char('\n')).toUtf8();
}

void keepPicture(QWidget &window, const QString &what)
{
    const QString folder = qEnvironmentVariable("SHOPDESK_PICTURES");
    if (folder.isEmpty())
        return;
    const QString name = what + QLatin1Char(' ') + QString::fromUtf8(QTest::currentDataTag());
    window.grab().save(QStringLiteral("%1/%2.png").arg(folder, QString(name).replace(u' ', u'-')));
}

QStringList inspectColours(const QPalette &palette)
{
    QStringList findings;
    const auto check = [&](const QString &what, const QColor &text, const QColor &background) {
        if (const double reached = ui::contrast(text, background); reached < leastContrast)
            findings << QStringLiteral("%1: %2 on %3 is %4:1")
                            .arg(what, text.name(), background.name())
                            .arg(reached, 0, 'f', 2);
    };
    const ui::Colours &colours = ui::Colours::of(palette);
    const auto role = [&](QPalette::ColorRole which) { return palette.color(QPalette::Active, which); };
    for (const QPalette::ColorRole ground :
         {QPalette::Base, QPalette::Window, QPalette::AlternateBase, QPalette::Button}) {
        for (const QPalette::ColorRole ink : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
                                              QPalette::PlaceholderText, QPalette::Link, QPalette::BrightText})
            check(QStringLiteral("role %1 on role %2").arg(ink).arg(ground), role(ink), role(ground));
        const std::pair<const char *, QColor> inks[] = {{"accent", colours.accent},   {"success", colours.success},
                                                        {"warning", colours.warning}, {"danger", colours.danger},
                                                        {"info", colours.info},       {"muted", colours.muted}};
        for (const auto &[name, ink] : inks)
            check(QStringLiteral("%1 on role %2").arg(QLatin1String(name)).arg(ground), ink, role(ground));
    }
    check(QStringLiteral("selected text"), role(QPalette::HighlightedText), role(QPalette::Highlight));
    check(QStringLiteral("tooltip"), role(QPalette::ToolTipText), role(QPalette::ToolTipBase));
    for (const QColor &ground : {colours.accentSoft, colours.hover}) {
        check(QStringLiteral("text on a row"), role(QPalette::Text), ground);
        check(QStringLiteral("muted on a row"), colours.muted, ground);
    }
    for (const QString &key : ui::stateKeys()) {
        const ui::PillColours pill = ui::pillColours(ui::stateLook(key).tone, palette);
        check(QStringLiteral("pill ") + key, pill.text, pill.background);
    }
    const ui::PillColours danger = ui::pillColours(ui::Tone::Danger, palette);
    check(QStringLiteral("pill of danger"), danger.text, danger.background);
    return findings;
}

} // namespace shopdesk::test
