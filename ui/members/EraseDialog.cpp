// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/EraseDialog.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int dialogWidth = 440;

}

EraseDialog::EraseDialog(const members::Member &member, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr), m_number(new QLineEdit(this)), m_erase(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase member"));
    setFixedWidth(dialogWidth);
    auto *title = new QLabel(tr("Erase %1 for good?").arg(member.name), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(sectionFont());
    title->setWordWrap(true);
    auto *text = new QLabel(
        tr("Name, phone, e-mail, address, birthday and every note are erased, and so is what search knows of them. Orders, "
           "points and consents stay under the number %1.\n\nThis cannot be undone. Backups made before today still "
           "hold the data until they are dropped. In a large shop this takes a while, in which nobody can save.")
            .arg(member.number),
        this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *question = new QLabel(tr("Type the member's number to confirm: %1").arg(member.number), this);
    question->setTextFormat(Qt::PlainText);
    question->setBuddy(m_number);
    m_number->setAccessibleName(tr("The member's number"));
    m_erase->setText(tr("Erase for good"));
    m_erase->setEnabled(false);
    setInk(*m_erase, Colours::of(palette()).danger);
    auto *cancel = new QPushButton(tr("Keep the member"), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(text), static_cast<QWidget *>(question),
                          static_cast<QWidget *>(m_number)})
        layout->addWidget(part);
    layout->addLayout(dialogButtons(*cancel, *m_erase));
    // Wrapped text is as high as the width makes it, which a layout alone does not hold a window to.
    setFixedHeight(layout->totalHeightForWidth(dialogWidth));
    connect(m_number, &QLineEdit::textChanged, this, [this, number = member.number](const QString &typed) {
        m_erase->setEnabled(typed.trimmed().compare(number, Qt::CaseInsensitive) == 0);
    });
    connect(m_erase, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace shopdesk::ui
