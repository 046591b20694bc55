// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ScanSection.h"

#include "catalog/Scan.h"
#include "catalog/ScanPattern.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString patternsKey = QStringLiteral("patterns");
constexpr int linesHeight = 80;

QStringList linesOf(const QString &text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

ScanSection::ScanSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_save(new QPushButton(this))
    , m_trial(new QLineEdit(this))
    , m_trialLabel(new QLabel(this))
    , m_meaning(new QLabel(this))
{
    auto *patterns = new QPlainTextEdit(this);
    patterns->setTabChangesFocus(true);
    patterns->setFixedHeight(linesHeight);
    m_form->addField(patternsKey, {}, patterns);
    m_form->setCheck(patternsKey, [this] { return patternsComplaint(); });
    m_form->keepDraft(&workbench.drafts, QStringLiteral("settings/scans"));
    m_form->layout()->setContentsMargins({});
    m_save->setEnabled(false);
    m_trialLabel->setBuddy(m_trial);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    body()->addWidget(m_form);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    body()->addWidget(m_trialLabel);
    body()->addWidget(m_trial);
    body()->addWidget(m_meaning);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_form, &Form::saveRequested, this, &ScanSection::save);
    connect(m_save, &QPushButton::clicked, this, &ScanSection::save);
    connect(m_trial, &QLineEdit::returnPressed, this, &ScanSection::tryScan);
    retranslate();
    read();
}

void ScanSection::retranslate()
{
    setTitle(
        tr("Scanning"),
        tr("Barcodes, cases, GS1 codes and serial numbers are read by themselves. Labels of scales are read by these "
           "patterns."));
    m_form->setLabel(
        patternsKey, tr("Labels of scales"),
        tr("A line each: prefixes, then I for each digit of the item, P of a price or W of a weight, C for the "
           "check digit. A point says where decimals begin."));
    m_save->setText(tr("Save"));
    m_trialLabel->setText(tr("Try a scan"));
    m_trial->setAccessibleName(m_trialLabel->text());
    m_trial->setPlaceholderText(tr("Scan here, or type and press Enter"));
    setInk(*m_trialLabel, Colours::of(palette()).muted);
}

void ScanSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<QStringList> { return catalog::scanPatterns(connection); })
        .then(this, [this](const Result<QStringList> &patterns) {
            if (patterns)
                m_form->load({{patternsKey, patterns->join(QLatin1Char('\n'))}});
            else
                m_form->showError(patterns.error());
        });
}

void ScanSection::save()
{
    if (!m_form->isDirty() || !m_form->validate())
        return;
    const QStringList patterns = linesOf(m_form->text(patternsKey));
    m_workbench
        .write(this,
               [patterns](store::UnitOfWork &work) -> Result<QStringList> {
                   const QStringList before = catalog::scanPatterns(work.connection());
                   return catalog::setScanPatterns(work, patterns).map([before] { return before; });
               })
        .then(this, [this](const Result<QStringList> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Patterns for labels saved"),
                              undoBy(m_workbench, [old = *before](store::UnitOfWork &work) {
                                  return catalog::setScanPatterns(work, old);
                              }));
            read();
        });
}

void ScanSection::tryScan()
{
    const QString scanned = m_trial->text();
    m_workbench.store.read([scanned](store::Connection &connection) { return catalog::readScan(connection, scanned); })
        .then(this, [this](const Result<catalog::ScanReading> &reading) {
            if (!reading) {
                m_meaning->setText(reading.error().message);
                return;
            }
            QStringList lines;
            for (const catalog::ScanCandidate &each : reading->candidates) {
                QString line = tr("%1 × %2 (%3)").arg(each.quantity).arg(each.found.title, each.found.sku);
                if (each.grams)
                    line += QLatin1Char(' ') + tr("%1 g").arg(m_workbench.formats.number(*each.grams));
                if (each.price)
                    line += QLatin1Char(' ') + m_workbench.formats.moneyWithSymbol(*each.price);
                lines << line;
            }
            if (lines.size() > 1)
                lines.prepend(tr("Several things; the counter asks:"));
            m_meaning->setText(lines.join(QLatin1Char('\n')));
            m_trial->selectAll();
        });
}

QString ScanSection::meaning() const
{
    return m_meaning->text();
}

QString ScanSection::patternsComplaint() const
{
    for (const QString &line : linesOf(m_form->text(patternsKey))) {
        if (line.trimmed().isEmpty())
            continue;
        if (const auto pattern = catalog::scanPatternFrom(line); !pattern)
            return pattern.error().message;
    }
    return {};
}

void ScanSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        setInk(*m_trialLabel, Colours::of(palette()).muted);
}

} // namespace shopdesk::ui
