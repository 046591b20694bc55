// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/MemberCardDialog.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int previewWidth = 428;

/// The card as a picture, sharp on any screen.
Result<QPixmap> previewOf(const MemberCard &card, double ratio)
{
    const QSize size(previewWidth, qRound(previewWidth * cardHeightMm / cardWidthMm));
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (auto done = paintCard(painter, card, QRectF(QPointF(), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5)); !done)
        return Failure(done.error());
    return picture;
}

} // namespace

MemberCardDialog::MemberCardDialog(Workbench &workbench, MemberCard card, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_card(std::move(card))
    , m_save(new QPushButton(tr("Save as PDF…"), this))
    , m_print(new QPushButton(tr("Print…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Membership card"));
    auto *preview = new QLabel(this);
    preview->setAccessibleName(tr("The card of %1, number %2").arg(m_card.name, m_card.number));
    const Result<QPixmap> picture = previewOf(m_card, devicePixelRatioF());
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    if (picture) {
        preview->setPixmap(*picture);
        text->setText(tr("Scanned at the counter, it puts the sale in the member's name."));
    } else {
        text->setText(picture.error().message);
        m_save->setEnabled(false);
        m_print->setEnabled(false);
    }
    auto *close = new QPushButton(tr("Close"), this);
    makeMainButton(*m_print);
    m_save->setAutoDefault(false);
    auto *buttons = dialogButtons(*close, *m_print);
    buttons->insertWidget(buttons->count() - 1, m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addWidget(preview);
    layout->addWidget(text);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &MemberCardDialog::save);
    connect(m_print, &QPushButton::clicked, this, &MemberCardDialog::print);
}

void MemberCardDialog::save()
{
    FileQuestion question;
    question.kind = FileQuestion::Kind::Save;
    question.title = tr("Save the card");
    question.suggested = QStringLiteral("%1.pdf").arg(m_card.number);
    question.filter = tr("PDF (*.pdf)");
    const QString path = m_workbench.askFile(this, question);
    if (path.isEmpty())
        return;
    const Result<void> done = writeCardAsPdf(m_card, path);
    m_workbench.toast(done ? tr("Card saved") : done.error().message, {});
    if (done)
        accept();
}

void MemberCardDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const Result<void> done = printCard(printer, m_card); !done)
        m_workbench.toast(done.error().message, {});
    else
        accept();
}

} // namespace shopdesk::ui
