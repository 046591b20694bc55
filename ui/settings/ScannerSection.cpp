// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ScannerSection.h"

#include "ui/parts/Form.h"
#include "ui/parts/ScanFilter.h"

#include <QComboBox>
#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString speedKey = QStringLiteral("mostMsBetweenKeys");
const QString lengthKey = QStringLiteral("leastLength");
const QString endKey = QStringLiteral("terminator");

QSpinBox *numberField(int most, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(1, most);
    return field;
}

} // namespace

ScannerSection::ScannerSection(QSettings &settings, QWidget *parent)
    : Section(parent), m_settings(settings), m_form(new Form(this))
{
    auto *end = new QComboBox(this);
    end->addItem(QString(), int(Qt::Key_Return));
    end->addItem(QString(), int(Qt::Key_Tab));
    m_form->addField(endKey, {}, end);
    m_form->addField(speedKey, {}, numberField(slowestScanMs, this));
    m_form->addField(lengthKey, {}, numberField(longestLeast, this));
    m_form->layout()->setContentsMargins({});
    body()->addWidget(m_form);
    const ScanSettings kept = ScanSettings::of(settings);
    m_form->load({{endKey, int(kept.terminator)}, {speedKey, kept.mostMsBetweenKeys}, {lengthKey, kept.leastLength}});
    connect(m_form, &Form::edited, this, &ScannerSection::keep);
    retranslate();
}

void ScannerSection::keep()
{
    const ScanSettings typed{.mostMsBetweenKeys = m_form->value(speedKey).toInt(),
                             .leastLength = m_form->value(lengthKey).toInt(),
                             .terminator = static_cast<Qt::Key>(m_form->value(endKey).toInt())};
    typed.keep(m_settings);
    emit changed();
}

void ScannerSection::retranslate()
{
    setTitle(tr("Scanner"),
             tr("On this computer. A scan is told from typing by its speed and by the key that ends it."));
    auto *end = static_cast<QComboBox *>(m_form->field(endKey));
    end->setItemText(0, tr("Enter"));
    end->setItemText(1, tr("Tab"));
    m_form->setLabel(endKey, tr("A scan ends with"));
    m_form->setLabel(speedKey, tr("Milliseconds between keys"),
                     tr("At most; raise it where a slow scanner is not recognised. People need 80 and more."));
    m_form->setLabel(lengthKey, tr("Characters at least"));
}

void ScannerSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
