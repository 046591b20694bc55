// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/DuplicatesDialog.h"

#include "loyalty/MergeMembers.h"
#include "ui/members/DuplicateSides.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr QSize dialogSize{900, 560};
constexpr int listWidth = 260;

QString likenessWords(const std::vector<members::Likeness> &likenesses)
{
    QStringList words;
    for (const members::Likeness likeness : likenesses) {
        if (likeness == members::Likeness::Phone)
            words << DuplicatesDialog::tr("same phone number");
        else if (likeness == members::Likeness::Email)
            words << DuplicatesDialog::tr("same e-mail address");
        else
            words << DuplicatesDialog::tr("same name and birthday");
    }
    return words.join(DuplicatesDialog::tr(", "));
}

} // namespace

DuplicatesDialog::DuplicatesDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_summary(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_sides(new DuplicateSides(workbench.formats, this))
    , m_apart(new QPushButton(tr("Different people"), this))
    , m_otherWay(new QPushButton(this))
    , m_merge(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Members entered twice"));
    build();
    read();
}

void DuplicatesDialog::build()
{
    m_summary->setWordWrap(true);
    m_list->setFixedWidth(listWidth);
    m_list->setAccessibleName(tr("Pairs of members"));
    m_list->setSpacing(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(measure::gap4);
    columns->addWidget(m_list);
    columns->addWidget(m_sides, 1);
    auto *close = new QPushButton(tr("Close"), this);
    makeMainButton(*m_merge);
    auto *buttons = dialogButtons(*close, *m_merge);
    for (QPushButton *button : {m_apart, m_otherWay}) {
        button->setAutoDefault(false);
        buttons->insertWidget(buttons->count() - 1, button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addWidget(m_summary);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    resize(dialogSize);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &DuplicatesDialog::showPair);
    connect(m_merge, &QPushButton::clicked, this, [this] { merge(false); });
    connect(m_otherWay, &QPushButton::clicked, this, [this] { merge(true); });
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesDialog::tellApart);
}

void DuplicatesDialog::read()
{
    m_isReading = true;
    enable();
    m_workbench.store.read([](store::Connection &connection) { return members::duplicates(connection); })
        .then(this, [this](const Result<std::vector<members::DuplicatePair>> &pairs) {
            m_isReading = false;
            if (pairs)
                take(*pairs);
            else
                m_summary->setText(pairs.error().message);
            enable();
        });
}

void DuplicatesDialog::take(const std::vector<members::DuplicatePair> &pairs)
{
    const int row = m_list->currentRow();
    m_pairs = pairs;
    m_list->clear();
    for (const members::DuplicatePair &pair : m_pairs) {
        auto *item =
            new QListWidgetItem(QStringLiteral("%1 · %2\n%3")
                                    .arg(pair.keep.member.name, pair.other.member.name, likenessWords(pair.likenesses)),
                                m_list);
        item->setSizeHint(QSize(0, 2 * m_list->fontMetrics().lineSpacing() + measure::gap4));
    }
    m_summary->setText(
        m_pairs.empty() ? tr("No two members look as if they were one person.")
                        : tr("These members may be one person. The record that is kept gets the orders, points, store "
                             "credit and consents of the other one, whose number still finds the member."));
    const int last = static_cast<int>(m_pairs.size()) - 1;
    m_list->setCurrentRow(std::clamp(row, std::min(0, last), last));
    m_list->setFocus();
    showPair();
}

const members::DuplicatePair *DuplicatesDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < std::ssize(m_pairs) ? &m_pairs[static_cast<size_t>(row)] : nullptr;
}

void DuplicatesDialog::showPair()
{
    const members::DuplicatePair *pair = current();
    m_sides->setVisible(pair != nullptr);
    enable();
    if (!pair)
        return;
    m_sides->show(pair->keep, pair->other);
    m_merge->setText(tr("Merge into %1").arg(pair->keep.member.number));
    m_otherWay->setText(tr("Merge into %1").arg(pair->other.member.number));
}

void DuplicatesDialog::enable()
{
    const members::DuplicatePair *pair = current();
    const bool may = pair && !m_isReading && m_workbench.offers(Permission::EditMembers);
    m_merge->setVisible(pair);
    m_apart->setVisible(pair);
    m_merge->setEnabled(may);
    m_apart->setEnabled(may);
    // An archived record is not the one to be kept.
    m_otherWay->setVisible(pair && !pair->other.member.archivedAt);
    m_otherWay->setEnabled(may);
}

void DuplicatesDialog::merge(bool intoOther)
{
    const members::DuplicatePair *pair = current();
    if (!pair)
        return;
    const members::Member &kept = intoOther ? pair->other.member : pair->keep.member;
    const members::Member &merged = intoOther ? pair->keep.member : pair->other.member;
    m_isReading = true;
    enable();
    m_workbench
        .write(this, [kept = kept.id, merged = merged.id](
                         store::UnitOfWork &work) { return loyalty::mergeMembers(work, kept, merged); })
        .then(this, [this, from = merged.number, to = kept.number](const Result<loyalty::MergeId> &id) {
            if (id) {
                m_workbench.toast(
                    tr("%1 merged into %2").arg(from, to),
                    undoBy(m_workbench, [id = *id](store::UnitOfWork &work) { return loyalty::undoMerge(work, id); }));
            } else {
                m_workbench.toast(id.error().message, {});
            }
            read();
        });
}

void DuplicatesDialog::tellApart()
{
    const members::DuplicatePair *pair = current();
    if (!pair)
        return;
    const members::MemberId one = pair->keep.member.id;
    const members::MemberId other = pair->other.member.id;
    m_isReading = true;
    enable();
    m_workbench.write(this, [one, other](store::UnitOfWork &work) { return members::tellApart(work, one, other); })
        .then(this, [this, one, other](const Result<void> &done) {
            m_workbench.toast(done ? tr("Noted as different people") : done.error().message,
                              undoBy(m_workbench, [one, other](store::UnitOfWork &work) {
                                  return members::mayBeTheSame(work, one, other);
                              }));
            read();
        });
}

} // namespace shopdesk::ui
