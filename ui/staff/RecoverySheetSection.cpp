// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/RecoverySheetSection.h"

#include "staff/Secrets.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/staff/SecretSheet.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>

namespace shopdesk::ui {

namespace {
constexpr int previewHeight = 420;
} // namespace

RecoverySheetSection::RecoverySheetSection(Workbench &bench, QWidget *parent)
    : OwnSection(bench, parent)
    , m_form(new Form(this))
    , m_preview(new QTextBrowser(this))
    , m_make(new QPushButton(this))
    , m_print(new QPushButton(icon(QStringLiteral("print")), {}, this))
    , m_pdf(new QPushButton(icon(QStringLiteral("export")), {}, this))
    , m_close(new QPushButton(this))
{
    m_preview->setFixedHeight(previewHeight);
    // A sheet of paper in every theme.
    m_preview->setPalette(Theme::palette(false));
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::gap2);
    for (QPushButton *button : {m_make, m_print, m_pdf, m_close})
        row->addWidget(button);
    row->addStretch(1);
    addOwnPassword(*m_form);
    m_form->layout()->setContentsMargins({});
    body()->addWidget(m_form);
    body()->addWidget(m_preview);
    body()->addLayout(row);
    connect(m_make, &QPushButton::clicked, this, &RecoverySheetSection::make);
    connect(m_form, &Form::saveRequested, this, &RecoverySheetSection::make);
    connect(m_print, &QPushButton::clicked, this, [this] { printSheet(*m_sheet, this); });
    connect(m_pdf, &QPushButton::clicked, this, &RecoverySheetSection::saveAsPdf);
    connect(m_close, &QPushButton::clicked, this, &RecoverySheetSection::close);
    close();
    retranslate();
}

RecoverySheetSection::~RecoverySheetSection()
{
    m_preview->setDocument(nullptr);
}

void RecoverySheetSection::showPerson(const staff::Person &now)
{
    OwnSection::showPerson(now);
    setVisible(now.isOwner);
}

QString RecoverySheetSection::sheetText() const
{
    return m_sheet ? m_sheet->toPlainText() : QString();
}

void RecoverySheetSection::make()
{
    if (m_sheet || !m_make->isEnabled() || !m_form->validate())
        return;
    m_make->setEnabled(false);
    workbench()
        .store
        .write([password = m_form->value(ownPasswordKey).toString()](store::UnitOfWork &work) {
            return staff::newRecoverySheet(work, password);
        })
        .then(this, [this](const Result<QString> &secret) {
            m_make->setEnabled(true);
            if (!secret) {
                m_form->showError(secret.error());
                return;
            }
            const Formats &formats = workbench().formats;
            m_preview->setDocument(nullptr);
            m_sheet = recoverySheet(
                {workbench().store.shop().name, person().name, formats.day(formats.zone().dayOf(Instant::now()))},
                *secret);
            m_preview->setDocument(m_sheet.get());
            m_form->load({{ownPasswordKey, QString()}});
            setSheetVisible(true);
        });
}

void RecoverySheetSection::setSheetVisible(bool visible)
{
    for (QWidget *ofSheet : std::initializer_list<QWidget *>{m_preview, m_print, m_pdf, m_close})
        ofSheet->setVisible(visible);
    for (QWidget *before : std::initializer_list<QWidget *>{m_form, m_make})
        before->setVisible(!visible);
}

void RecoverySheetSection::close()
{
    m_preview->setDocument(nullptr);
    m_sheet.reset();
    m_form->load({{ownPasswordKey, QString()}});
    setSheetVisible(false);
}

void RecoverySheetSection::saveAsPdf()
{
    const QString path = workbench().askFile(this, {FileQuestion::Kind::Save, tr("Save the recovery sheet"),
                                                    tr("recovery-sheet.pdf"), tr("PDF files (*.pdf)")});
    if (path.isEmpty())
        return;
    const Result<void> done = writeSheetAsPdf(*m_sheet, path);
    workbench().toast(done ? tr("Recovery sheet saved. Print it, then delete the file.") : done.error().message, {});
}

void RecoverySheetSection::retranslate()
{
    setTitle(
        tr("Recovery sheet"),
        tr("A secret on paper that opens the shop when you have forgotten your password. Without it or another owner, "
           "nobody can help. A new sheet makes the one before void."));
    m_form->setLabel(ownPasswordKey, tr("Password"));
    m_preview->setAccessibleName(tr("Recovery sheet"));
    m_make->setText(tr("Make a new sheet"));
    m_print->setText(tr("Print…"));
    m_pdf->setText(tr("Save as PDF…"));
    m_close->setText(tr("Done"));
}

} // namespace shopdesk::ui
