// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/DuplicatesDialog.h"

#include "loyalty/MergeMembers.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/FactSheet.h"
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
    , m_leftTitle(new QLabel(this))
    , m_rightTitle(new QLabel(this))
    , m_left(new FactSheet(this))
    , m_right(new FactSheet(this))
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
    columns->addWidget(makeSides(), 1);
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

QWidget *DuplicatesDialog::makeSides()
{
    auto *sides = new QWidget(this);
    auto *grid = new QGridLayout(sides);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::gap4);
    int column = 0;
    for (QLabel *title : {m_leftTitle, m_rightTitle}) {
        title->setFont(sectionFont());
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        grid->addWidget(title, 0, column);
        grid->setColumnStretch(column, 1);
        ++column;
    }
    grid->addWidget(m_left, 1, 0, Qt::AlignTop);
    grid->addWidget(m_right, 1, 1, Qt::AlignTop);
    grid->setRowStretch(2, 1);
    return sides;
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
    for (QWidget *part : {static_cast<QWidget *>(m_leftTitle), static_cast<QWidget *>(m_rightTitle),
                          static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_right)})
        part->setVisible(pair != nullptr);
    enable();
    if (!pair)
        return;
    m_leftTitle->setText(tr("Keep: %1").arg(pair->keep.member.name));
    m_rightTitle->setText(pair->other.member.name);
    showSide(*m_left, pair->keep);
    showSide(*m_right, pair->other);
    m_merge->setText(tr("Merge into %1").arg(pair->keep.member.number));
    m_otherWay->setText(tr("Merge into %1").arg(pair->other.member.number));
}

void DuplicatesDialog::showSide(FactSheet &sheet, const members::DuplicateSide &side) const
{
    const Formats &formats = m_workbench.formats;
    const members::Member &member = side.member;
    sheet.clear();
    sheet.addFact(tr("Number"), member.number);
    sheet.addState(tr("State"), member.archivedAt ? QStringLiteral("archived") : QStringLiteral("active"));
    sheet.addFact(tr("Phone"), member.phoneMasked);
    sheet.addFact(tr("E-mail"), member.emailMasked);
    sheet.addFact(tr("Birthday"), member.birthday ? formats.day(*member.birthday) : QString());
    sheet.addFact(tr("Country"), member.country);
    sheet.addFact(tr("Tier"), member.tierName);
    sheet.addFact(tr("Points"), formats.number(member.points));
    sheet.addFact(tr("Orders"), formats.number(side.orders));
    sheet.addFact(tr("Last order"), side.lastOrder ? formats.day(formats.zone().dayOf(*side.lastOrder)) : QString());
    sheet.addFact(tr("Member since"), formats.day(formats.zone().dayOf(member.joinedAt)));
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
