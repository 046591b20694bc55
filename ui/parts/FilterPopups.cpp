// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FilterPopups.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Formats.h"
#include "ui/parts/Theme.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int fewChoices = 8;
constexpr int mostRowsShown = 12;
constexpr int dateWidth = 140;

void asPopup(QFrame &frame)
{
    frame.setFrameShape(QFrame::StyledPanel);
    frame.setAttribute(Qt::WA_DeleteOnClose);
}

} // namespace

std::vector<DayPreset> dayPresets(BusinessDay today)
{
    const QDate date = today.toDate();
    const auto day = [](QDate d) { return BusinessDay::fromDate(d); };
    const QDate month(date.year(), date.month(), 1);
    const QDate year(date.year(), 1, 1);
    return {
        {QT_TRANSLATE_NOOP("List", "Today"), today, today},
        {QT_TRANSLATE_NOOP("List", "Yesterday"), today.plus(-1), today.plus(-1)},
        {QT_TRANSLATE_NOOP("List", "Last 7 days"), today.plus(-6), today},
        {QT_TRANSLATE_NOOP("List", "Last 30 days"), today.plus(-29), today},
        {QT_TRANSLATE_NOOP("List", "This month"), day(month), day(month.addMonths(1).addDays(-1))},
        {QT_TRANSLATE_NOOP("List", "Last month"), day(month.addMonths(-1)), day(month.addDays(-1))},
        {QT_TRANSLATE_NOOP("List", "Last 12 months"), day(date.addYears(-1).addDays(1)), today},
        {QT_TRANSLATE_NOOP("List", "This year"), day(year), day(year.addYears(1).addDays(-1))},
        {QT_TRANSLATE_NOOP("List", "Last year"), day(year.addYears(-1)), day(year.addDays(-1))},
    };
}

void openUnder(QWidget &popup, const QWidget &anchor)
{
    popup.adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + measure::gap1));
    at.setX(std::max(screen.left(), std::min(at.x(), screen.right() - popup.width())));
    if (at.y() + popup.height() > screen.bottom())
        at.setY(std::max(screen.top(), anchor.mapToGlobal(QPoint()).y() - popup.height() - measure::gap1));
    popup.move(at);
    popup.show();
}

ChoicePopup::ChoicePopup(const std::vector<tables::FilterChoice> &choices, const QVariantList &current, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    asPopup(*this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap2, measure::gap2, measure::gap2, measure::gap2);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    m_search->setPlaceholderText(tr("Find"));
    m_search->setAccessibleName(tr("Find a choice"));
    m_search->setVisible(choices.size() > fewChoices);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Choices"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const tables::FilterChoice &choice : choices) {
        auto *item = new QListWidgetItem(words(choice), m_list);
        item->setData(Qt::UserRole, choice.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(current.contains(choice.value) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, measure::compactRow + 2});
    }
    fit();
    m_list->setCurrentRow(0);
    connect(m_search, &QLineEdit::textChanged, this, &ChoicePopup::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &ChoicePopup::announce);
    // The whole row ticks, not only the small box.
    connect(m_list, &QListWidget::itemPressed, this, [this](QListWidgetItem *item) {
        const QPoint at = m_list->viewport()->mapFromGlobal(QCursor::pos());
        if (at.x() > measure::compactRow)
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    setFocusProxy(m_search->isHidden() ? static_cast<QWidget *>(m_list) : m_search);
    focusProxy()->setFocus();
}

void ChoicePopup::fit()
{
    const int rows = std::clamp(m_list->count(), 1, mostRowsShown);
    m_list->setFixedSize(std::clamp(m_list->sizeHintForColumn(0) + 56, 200, 360), rows * (measure::compactRow + 2) + 2);
}

void ChoicePopup::showCounts(const std::vector<qint64> &counts, const Formats &formats)
{
    const QSignalBlocker quiet(m_list); // no tick has changed
    for (int row = 0; row < m_list->count() && row < static_cast<int>(counts.size()); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setText(tr("%1 (%2)", "a choice and how many rows it stands for")
                          .arg(item->text(), formats.number(counts[static_cast<size_t>(row)])));
    }
    fit();
    adjustSize();
}

QString ChoicePopup::words(const tables::FilterChoice &choice)
{
    return choice.translated ? listText(choice.title.toUtf8().constData()) : choice.title;
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ChoicePopup::narrow(const QString &typed)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(typed, Qt::CaseInsensitive));
}

void ChoicePopup::announce()
{
    QVariantList values;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            values << m_list->item(row)->data(Qt::UserRole);
    emit chosen(values);
}

DayRangePopup::DayRangePopup(BusinessDay today, const QVariantList &current, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_first(new QDateEdit(this)), m_last(new QDateEdit(this))
{
    asPopup(*this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap2, measure::gap2, measure::gap2, measure::gap2);
    layout->setSpacing(0);
    for (const DayPreset &preset : dayPresets(today)) {
        auto *button = new QPushButton(listText(preset.title), this);
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, preset] {
            emit chosen({qint64(preset.first.days), qint64(preset.last.days)});
            close();
        });
    }
    auto *rule = new QFrame(this);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Midlight);
    layout->addSpacing(measure::gap1);
    layout->addWidget(rule);
    auto *dates = new QGridLayout;
    dates->setSpacing(measure::gap2);
    dates->setContentsMargins(measure::gap2, measure::gap2, measure::gap2, measure::gap2);
    const QDate first = current.size() == 2 ? BusinessDay{current[0].toInt()}.toDate() : today.toDate();
    const QDate last = current.size() == 2 ? BusinessDay{current[1].toInt()}.toDate() : today.toDate();
    const auto add = [&](QDateEdit *edit, const QString &label, QDate date) {
        edit->setCalendarPopup(true);
        edit->setMinimumWidth(dateWidth);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setDate(date);
        edit->setAccessibleName(label);
        const int row = dates->rowCount();
        dates->addWidget(new QLabel(label, this), row, 0);
        dates->addWidget(edit, row, 1);
    };
    add(m_first, tr("From"), first);
    add(m_last, tr("To"), last);
    auto *apply = new QPushButton(tr("Show these days"), this);
    apply->setAccessibleName(apply->text());
    makeMainButton(*apply);
    dates->addWidget(apply, dates->rowCount(), 0, 1, 2);
    layout->addLayout(dates);
    connect(apply, &QPushButton::clicked, this, &DayRangePopup::takeDates);
    // The most used presets are one key away.
    if (auto *preset = findChild<QPushButton *>())
        preset->setFocus();
}

void DayRangePopup::takeDates()
{
    const auto [first, last] = std::minmax(m_first->date(), m_last->date());
    emit chosen({qint64(BusinessDay::fromDate(first).days), qint64(BusinessDay::fromDate(last).days)});
    close();
}

} // namespace shopdesk::ui
