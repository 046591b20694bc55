// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ConsentMatrix.h"

#include "base/Text.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Timeline.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using members::ConsentChannel;
using members::ConsentPurpose;

const QString answerKey = QStringLiteral("granted");
const QString sourceKey = QStringLiteral("source");
const QString dayKey = QStringLiteral("occurredAt");
constexpr int channelCount = static_cast<int>(members::consentChannels.size());

// In the order of their values.
const char *const purposeWords[] = {QT_TRANSLATE_NOOP("Consent", "Service"), QT_TRANSLATE_NOOP("Consent", "Marketing"),
                                    QT_TRANSLATE_NOOP("Consent", "Personal offers"),
                                    QT_TRANSLATE_NOOP("Consent", "Partners")};
const char *const purposeHints[] = {QT_TRANSLATE_NOOP("Consent", "Messages about orders, repairs and appointments"),
                                    QT_TRANSLATE_NOOP("Consent", "Offers and news"),
                                    QT_TRANSLATE_NOOP("Consent", "Offers chosen by what was bought"),
                                    QT_TRANSLATE_NOOP("Consent", "Giving data to partners of the shop")};
const char *const channelWords[] = {QT_TRANSLATE_NOOP("Consent", "Phone"), QT_TRANSLATE_NOOP("Consent", "SMS"),
                                    QT_TRANSLATE_NOOP("Consent", "E-mail"), QT_TRANSLATE_NOOP("Consent", "Post"),
                                    QT_TRANSLATE_NOOP("Consent", "Chat")};

QString said(const char *text)
{
    return QCoreApplication::translate("Consent", text);
}

QString said(ConsentPurpose purpose)
{
    return said(purposeWords[static_cast<size_t>(purpose)]);
}

QString said(ConsentChannel channel)
{
    return said(channelWords[static_cast<size_t>(channel)]);
}

ConsentPurpose purposeOf(int cell)
{
    return members::consentPurposes[static_cast<size_t>(cell / channelCount)];
}

ConsentChannel channelOf(int cell)
{
    return members::consentChannels[static_cast<size_t>(cell % channelCount)];
}

} // namespace

ConsentMatrix::ConsentMatrix(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_hint(new QLabel(this))
    , m_cells(new QButtonGroup(this))
    , m_asking(new QWidget(this))
    , m_asked(new QLabel(m_asking))
    , m_form(new Form(m_asking))
    , m_record(new QPushButton(m_asking))
    , m_cancel(new QPushButton(m_asking))
    , m_history(new Timeline(workbench.formats))
{
    build();
    buildForm();
    retranslate();
}

void ConsentMatrix::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(measure::gap1);
    grid->setVerticalSpacing(measure::gap1);
    grid->setColumnStretch(0, 1);
    for (int column = 0; column < channelCount; ++column) {
        m_channels.push_back(new QLabel(this));
        grid->addWidget(m_channels.back(), 0, column + 1, Qt::AlignHCenter);
    }
    for (int row = 0; row < static_cast<int>(members::consentPurposes.size()); ++row) {
        m_purposes.push_back(new QLabel(this));
        grid->addWidget(m_purposes.back(), row + 1, 0);
        for (int column = 0; column < channelCount; ++column) {
            auto *cell = new QToolButton(this);
            cell->setCheckable(true);
            cell->setToolButtonStyle(Qt::ToolButtonTextOnly);
            cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            cell->setMinimumSize(52, measure::row);
            m_cells->addButton(cell, row * channelCount + column);
            grid->addWidget(cell, row + 1, column + 1);
        }
    }
    connect(m_cells, &QButtonGroup::idClicked, this, &ConsentMatrix::choose);

    m_asking->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap3);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    layout->addLayout(grid);
    layout->addWidget(m_asking);
    layout->addWidget(m_history);
}

void ConsentMatrix::buildForm()
{
    auto *answer = new QComboBox(this);
    auto *source = new QLineEdit(this);
    source->setMaxLength(longestName);
    m_form->addField(answerKey, {}, answer);
    m_form->addField(sourceKey, {}, source);
    m_form->addField(dayKey, {}, new QLineEdit(this));
    m_form->setCheck(sourceKey, [this] {
        return m_form->text(sourceKey).isEmpty() ? tr("Say where the member said so: a form, a call, a web page.")
                                                 : QString();
    });
    m_form->setCheck(dayKey, [this] {
        const auto day = BusinessDay::fromText(m_form->text(dayKey));
        const BusinessDay today = m_workbench.formats.zone().dayOf(Instant::now());
        return day && *day <= today ? QString() : tr("Enter a day up to today as year-month-day, such as 2026-05-17.");
    });
    connect(m_form, &Form::saveRequested, this, &ConsentMatrix::record);
    connect(m_record, &QPushButton::clicked, this, &ConsentMatrix::record);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_form->revert();
        close();
    });
    m_asked->setWordWrap(true);
    makeMainButton(*m_record);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_record);
    auto *column = new QVBoxLayout(m_asking);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap2);
    m_form->layout()->setContentsMargins({});
    column->addWidget(m_asked);
    column->addWidget(m_form);
    column->addLayout(buttons);
}

void ConsentMatrix::retranslate()
{
    for (size_t i = 0; i < m_purposes.size(); ++i) {
        m_purposes[i]->setText(said(purposeWords[i]));
        m_purposes[i]->setToolTip(said(purposeHints[i]));
    }
    for (size_t i = 0; i < m_channels.size(); ++i)
        m_channels[i]->setText(said(channelWords[i]));
    auto *answer = static_cast<QComboBox *>(m_form->field(answerKey));
    const int chosen = answer->currentIndex();
    answer->clear();
    answer->addItem(tr("Agrees"), true);
    answer->addItem(tr("Does not agree"), false);
    answer->setCurrentIndex(qMax(0, chosen));
    m_form->setLabel(answerKey, tr("Answer"));
    m_form->setLabel(sourceKey, tr("Source"), tr("Such as: form at the counter, call, web page."));
    m_form->setLabel(dayKey, tr("Said on"));
    m_hint->setText(tr("Choose a field to see since when an answer holds, and to record another."));
    m_record->setText(tr("Record"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

void ConsentMatrix::showConsents(const members::Member &member, const members::Consents &consents)
{
    if (member.id != m_member.id)
        close();
    m_member = member;
    m_consents = consents;
    refresh();
}

QToolButton *ConsentMatrix::cell(ConsentPurpose purpose, ConsentChannel channel) const
{
    return static_cast<QToolButton *>(
        m_cells->button(static_cast<int>(purpose) * channelCount + static_cast<int>(channel)));
}

const members::Consent *ConsentMatrix::consentOf(int cell) const
{
    return m_consents.find(purposeOf(cell), channelOf(cell));
}

QString ConsentMatrix::cellWords(int cell) const
{
    return tr("%1 – %2", "purpose – channel").arg(said(purposeOf(cell)), said(channelOf(cell)));
}

QString ConsentMatrix::stateWords(const members::Consent *consent) const
{
    if (!consent)
        return tr("Never asked");
    const QString day = m_workbench.formats.day(m_workbench.formats.zone().dayOf(consent->occurredAt));
    return consent->granted ? tr("Agrees since %1 (%2)").arg(day, consent->source)
                            : tr("Does not agree since %1 (%2)").arg(day, consent->source);
}

void ConsentMatrix::refresh()
{
    setInk(*m_hint, Colours::of(palette()).muted);
    const bool may = m_workbench.offers(Permission::EditMembers) && !m_member.erasedAt;
    for (QAbstractButton *button : m_cells->buttons()) {
        const int id = m_cells->id(button);
        const members::Consent *consent = consentOf(id);
        button->setText(!consent ? QStringLiteral("–") : consent->granted ? tr("Yes") : tr("No"));
        const QString words = tr("%1: %2").arg(cellWords(id), stateWords(consent));
        button->setAccessibleName(words);
        button->setToolTip(words);
        button->setEnabled(may);
        const Colours &colours = Colours::of(palette());
        setInk(*button, !consent ? colours.muted : consent->granted ? colours.success : colours.danger);
    }
    if (m_chosen >= 0)
        m_asked->setText(tr("%1: %2").arg(cellWords(m_chosen), stateWords(consentOf(m_chosen))));
    std::vector<TimelineEntry> entries;
    for (const members::Consent &consent : m_consents.history) {
        const QString what = tr("%1 – %2", "purpose – channel").arg(said(consent.purpose), said(consent.channel));
        entries.push_back({consent.occurredAt,
                           consent.granted ? tr("%1: agrees").arg(what) : tr("%1: does not agree").arg(what),
                           {consent.source},
                           {},
                           consent.granted ? QStringLiteral("check") : QStringLiteral("close")});
    }
    m_history->showEntries(std::move(entries), tr("Nobody has asked this member yet."));
}

void ConsentMatrix::choose(int cell)
{
    m_chosen = cell;
    const members::Consent *consent = consentOf(cell);
    m_form->load({{answerKey, !consent || !consent->granted},
                  {sourceKey, QString()},
                  {dayKey, m_workbench.formats.zone().dayOf(Instant::now()).text()}});
    m_asking->show();
    refresh();
    m_form->focusFirst();
}

void ConsentMatrix::close()
{
    m_chosen = -1;
    m_asking->hide();
    m_cells->setExclusive(false);
    for (QAbstractButton *button : m_cells->buttons())
        button->setChecked(false);
    m_cells->setExclusive(true);
}

void ConsentMatrix::record()
{
    if (m_chosen < 0 || !m_form->validate())
        return;
    members::ConsentDraft draft;
    draft.purpose = purposeOf(m_chosen);
    draft.channel = channelOf(m_chosen);
    draft.granted = m_form->value(answerKey).toBool();
    draft.source = m_form->text(sourceKey);
    const ShopZone &zone = m_workbench.formats.zone();
    const BusinessDay day = *BusinessDay::fromText(m_form->text(dayKey));
    // Of a day gone by nobody knows the hour any more.
    if (day < zone.dayOf(Instant::now()))
        draft.occurredAt = zone.fromLocal(day.toDate(), QTime(12, 0));
    const members::MemberId id = m_member.id;
    m_record->setEnabled(false);
    m_workbench.write(this, [id, draft](store::UnitOfWork &work) { return members::recordConsent(work, id, draft); })
        .then(this, [this, id](const Result<members::ConsentId> &made) {
            m_record->setEnabled(true);
            if (id != m_member.id)
                return;
            if (!made) {
                m_form->showError(made.error());
                return;
            }
            m_form->markSaved();
            close();
            m_workbench.toast(tr("The answer of %1 is recorded").arg(m_member.name), {});
        });
}

void ConsentMatrix::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace shopdesk::ui
