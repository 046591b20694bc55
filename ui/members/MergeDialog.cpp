// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/MergeDialog.h"

#include "ui/members/DuplicateSides.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"
#include "ui/tickets/MemberPick.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr QSize dialogSize{640, 640};

QString detailWords(const QStringList &details)
{
    const std::pair<const char *, QString> words[] = {
        {"phone", MergeDialog::tr("phone number")}, {"email", MergeDialog::tr("e-mail address")},
        {"address", MergeDialog::tr("address")},    {"birthday", MergeDialog::tr("birthday")},
        {"language", MergeDialog::tr("language")},  {"country", MergeDialog::tr("country")},
    };
    QStringList named;
    for (const auto &[key, word] : words) {
        if (details.contains(QLatin1String(key)))
            named << word;
    }
    return named.join(MergeDialog::tr(", "));
}

} // namespace

MergeDialog::MergeDialog(Workbench &workbench, members::MemberId member, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_member(member)
    , m_pick(new MemberPick(workbench, this))
    , m_sides(new DuplicateSides(workbench.formats, this))
    , m_moves(new QLabel(this))
    , m_complaint(new QLabel(this))
    , m_otherWay(new QPushButton(tr("Keep the other one"), this))
    , m_merge(new QPushButton(tr("Merge"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge with another member"));
    build();
    showPreview(Result<loyalty::MergePreview>(loyalty::MergePreview()));
}

void MergeDialog::build()
{
    auto *hint =
        new QLabel(tr("Find the other record of this person by name, number or phone. The record that is kept gets "
                      "what belongs to the other one, and the better tier; the number of the other one still finds "
                      "the member. It can be undone."),
                   this);
    hint->setWordWrap(true);
    m_pick->setNobodyText(tr("Nobody found. Try the number, or another spelling."));
    m_moves->setWordWrap(true);
    m_moves->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->setTextFormat(Qt::PlainText);
    setInk(*m_complaint, Colours::of(palette()).danger);
    auto *close = new QPushButton(tr("Cancel"), this);
    makeMainButton(*m_merge);
    auto *buttons = dialogButtons(*close, *m_merge);
    m_otherWay->setAutoDefault(false);
    buttons->insertWidget(buttons->count() - 1, m_otherWay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    for (QWidget *part :
         {static_cast<QWidget *>(hint), static_cast<QWidget *>(m_pick), static_cast<QWidget *>(m_complaint),
          static_cast<QWidget *>(m_sides), static_cast<QWidget *>(m_moves)})
        layout->addWidget(part);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resize(dialogSize);
    m_pick->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_pick, &MemberPick::memberChanged, this, [this] {
        m_keepsOther = false;
        read();
    });
    connect(m_otherWay, &QPushButton::clicked, this, [this] {
        m_keepsOther = !m_keepsOther;
        read();
    });
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
}

void MergeDialog::read()
{
    const int number = ++m_reading;
    m_preview.reset();
    m_merge->setEnabled(false);
    const members::MemberId other = m_pick->memberId();
    if (!other) {
        showPreview(Result<loyalty::MergePreview>(loyalty::MergePreview()));
        return;
    }
    m_isReading = true;
    const members::MemberId kept = m_keepsOther ? other : m_member;
    const members::MemberId merged = m_keepsOther ? m_member : other;
    m_workbench.store
        .read([kept, merged](store::Connection &connection) { return loyalty::previewMerge(connection, kept, merged); })
        .then(this, [this, number](const Result<loyalty::MergePreview> &preview) {
            if (number == m_reading)
                showPreview(preview);
        });
}

/// A preview of nobody: the other one is still to be chosen.
void MergeDialog::showPreview(const Result<loyalty::MergePreview> &preview)
{
    m_isReading = false;
    m_complaint->setVisible(!preview);
    if (!preview)
        m_complaint->setText(preview.error().message);
    const bool isThere = preview && preview->kept.member.id;
    m_sides->setVisible(isThere);
    m_moves->setVisible(isThere);
    m_merge->setEnabled(isThere && m_workbench.offers(Permission::EditMembers));
    // Where the one cannot be kept, the other one may.
    m_otherWay->setEnabled(bool(m_pick->memberId()));
    m_merge->setText(tr("Merge"));
    if (!isThere)
        return;
    m_preview = *preview;
    m_sides->show(preview->kept, preview->merged);
    m_moves->setText(movesOf(*preview));
    m_merge->setText(tr("Merge %1 into %2").arg(preview->merged.member.number, preview->kept.member.number));
}

QString MergeDialog::movesOf(const loyalty::MergePreview &preview) const
{
    const Formats &formats = m_workbench.formats;
    QStringList parts;
    const auto add = [&](const QString &words, qint64 count) {
        if (count != 0)
            parts << words.arg(formats.number(count));
    };
    add(tr("orders and credits: %1"), preview.orders);
    add(tr("tickets: %1"), preview.tickets);
    add(tr("returns and repairs: %1"), preview.returns);
    add(tr("coupons: %1"), preview.coupons);
    add(tr("points: %1"), preview.points);
    if (preview.storeCredit != Money{})
        parts << tr("store credit: %1").arg(formats.moneyWithSymbol(preview.storeCredit));
    add(tr("friends: %1"), preview.friends);
    if (!preview.tags.isEmpty())
        parts << tr("tags: %1").arg(preview.tags.join(tr(", ")));
    if (const QString details = detailWords(preview.details); !details.isEmpty())
        parts << tr("details that are missing: %1").arg(details);
    return parts.isEmpty() ? tr("Nothing has to go over.") : tr("Goes over: %1.").arg(parts.join(tr("; ")));
}

void MergeDialog::merge()
{
    if (!m_preview)
        return;
    const members::Member kept = m_preview->kept.member;
    const members::Member merged = m_preview->merged.member;
    m_isReading = true;
    m_merge->setEnabled(false);
    m_workbench
        .write(this, [kept = kept.id, merged = merged.id](
                         store::UnitOfWork &work) { return loyalty::mergeMembers(work, kept, merged); })
        .then(this, [this, kept, merged](const Result<loyalty::MergeId> &id) {
            m_isReading = false;
            if (!id) {
                m_complaint->setText(id.error().message);
                m_complaint->show();
                m_merge->setEnabled(true);
                return;
            }
            m_workbench.toast(
                tr("%1 merged into %2").arg(merged.number, kept.number),
                undoBy(m_workbench, [id = *id](store::UnitOfWork &work) { return loyalty::undoMerge(work, id); }));
            m_workbench.openRecord(QStringLiteral("members"), kept.id.value);
            accept();
        });
}

} // namespace shopdesk::ui
