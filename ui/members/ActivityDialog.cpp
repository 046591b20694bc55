// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ActivityDialog.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using points::RuleKind;

constexpr int dialogWidth = 460;
constexpr int longestKey = 64;
const QString kindKey = QStringLiteral("kind");
const QString keyKey = QStringLiteral("key");
const QString scoreKey = QStringLiteral("points");

/// What somebody typed about what a member did.
struct Told
{
    points::ActivityDraft activity;
    members::ScoreDraft score; ///< of 0 points: none
};

/// Books both, and says what came of it. Where no rule gives points for it now, the score counts by itself.
Result<QString> book(store::UnitOfWork &work, Told told)
{
    QStringList sentences;
    const auto earned = points::recordActivity(work, told.activity);
    if (!earned && (earned.error().code != QLatin1String("points.noRule") || told.score.points == 0))
        return Failure(earned.error());
    sentences << (earned ? earned->why
                         : QCoreApplication::translate("ActivityDialog", "No rule gives points for this now."));
    if (told.score.points != 0) {
        told.score.cause = points::keyOf(told.activity.kind) + QLatin1Char('/') + told.activity.key;
        const auto before =
            work.connection().value<qint64>("SELECT 1 FROM member_scores WHERE cause = ?", told.score.cause);
        if (const auto score = members::recordScore(work, told.activity.member, told.score); !score)
            return Failure(score.error());
        sentences << (before ? QCoreApplication::translate("ActivityDialog", "The score was counted before.")
                             : QCoreApplication::translate("ActivityDialog", "%1 points count for the tier.")
                                   .arg(told.score.points));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace

ActivityDialog::ActivityDialog(Workbench &workbench, const members::Member &member, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_member(member.id)
    , m_form(new Form(this))
    , m_outcome(new QLabel(this))
    , m_record(new QPushButton(tr("Record"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What %1 did").arg(member.name));
    setMinimumWidth(dialogWidth);
    build();
    follow();
}

void ActivityDialog::build()
{
    auto *kind = new QComboBox;
    kind->addItem(tr("Something that a member does"), static_cast<int>(RuleKind::Activity));
    kind->addItem(tr("A review"), static_cast<int>(RuleKind::Review));
    kind->addItem(tr("Coming to an event"), static_cast<int>(RuleKind::Event));
    kind->addItem(tr("Sharing something"), static_cast<int>(RuleKind::Share));
    auto *key = new QLineEdit;
    key->setMaxLength(longestKey);
    auto *score = new QSpinBox;
    score->setRange(static_cast<int>(-members::mostScore), static_cast<int>(members::mostScore));
    score->setGroupSeparatorShown(true);
    m_form->addField(kindKey, tr("What"), kind, tr("It earns what the rule for it gives."));
    m_form->addField(
        keyKey, tr("Key"), key,
        tr("Such as the number of the review: the same is never counted twice. Empty: it counts each time."));
    m_form->addField(scoreKey, tr("Score for the tier"), score,
                     tr("0: none. Below 0 takes back what was given by mistake."));
    m_form->setCheck(keyKey, [this] {
        const bool isMissing = m_form->value(scoreKey).toInt() != 0 && m_form->text(keyKey).isEmpty();
        return isMissing ? tr("Say what brought the score, such as the number of a review.") : QString();
    });
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(m_outcome);
    column->addStretch(1);
    column->addLayout(dialogButtons(*m_close, *m_record));
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_record, &QPushButton::clicked, this, &ActivityDialog::record);
    connect(m_form, &Form::saveRequested, this, &ActivityDialog::record);
    connect(m_form, &Form::edited, this, &ActivityDialog::follow);
}

/// Only taking part and reviews are scored.
void ActivityDialog::follow()
{
    const auto kind = static_cast<RuleKind>(m_form->value(kindKey).toInt());
    m_form->setFieldVisible(scoreKey, kind == RuleKind::Activity || kind == RuleKind::Review);
}

void ActivityDialog::record()
{
    if (!m_form->validate())
        return;
    Told told;
    told.activity.member = m_member;
    told.activity.kind = static_cast<RuleKind>(m_form->value(kindKey).toInt());
    told.activity.key = m_form->text(keyKey);
    const bool isReview = told.activity.kind == RuleKind::Review;
    told.score.kind = isReview ? members::ScoreKind::Review : members::ScoreKind::Activity;
    if (isReview || told.activity.kind == RuleKind::Activity)
        told.score.points = m_form->value(scoreKey).toLongLong();
    m_record->setEnabled(false);
    m_workbench.write(this, [told](store::UnitOfWork &work) { return book(work, told); })
        .then(this, [this](const Result<QString> &outcome) {
            m_record->setEnabled(true);
            if (outcome)
                say(*outcome);
            else
                m_form->showError(outcome.error());
        });
}

void ActivityDialog::say(const QString &outcome)
{
    m_outcome->setText(outcome);
    m_outcome->show();
    m_form->markSaved();
    m_form->hide();
    m_record->hide();
    m_close->setText(tr("Close"));
    m_close->setFocus();
}

QString ActivityDialog::outcome() const
{
    return m_outcome->text();
}

} // namespace shopdesk::ui
