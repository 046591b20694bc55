// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TaxesSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/Percent.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString rateKey = QStringLiteral("rate");
const QString includedKey = QStringLiteral("included");
const QString partsKey = QStringLiteral("parts");
const QString inUseKey = QStringLiteral("inUse");

/// "GST 5 + PST 7"
QString partsText(const std::vector<catalog::TaxPart> &parts)
{
    QStringList texts;
    for (const catalog::TaxPart &part : parts)
        texts << QStringLiteral("%1 %2").arg(part.name, percentText(part.rate));
    return texts.join(QStringLiteral(" + "));
}

/// Nothing where it is written otherwise.
std::optional<std::vector<catalog::TaxPart>> partsFrom(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^(.*\\S)\\s+([\\d.,]+)\\s*%?$"));
    std::vector<catalog::TaxPart> parts;
    for (const QString &part : typed.split(QLatin1Char('+'), Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = form.match(part.trimmed());
        const auto rate = percentFrom(match.captured(2));
        if (!match.hasMatch() || !rate || *rate > 10'000)
            return std::nullopt;
        parts.push_back({match.captured(1), static_cast<int>(*rate)});
    }
    return parts;
}

/// What the tax class is, and whether it is in use.
Result<void> write(store::UnitOfWork &work, catalog::TaxClassId id, const catalog::TaxClassDraft &draft, bool wasInUse,
                   bool inUse)
{
    if (auto saved = catalog::updateTaxClass(work, id, draft); !saved || wasInUse == inUse)
        return saved;
    return inUse ? catalog::restoreTaxClass(work, id) : catalog::archiveTaxClass(work, id);
}

} // namespace

TaxesSection::TaxesSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    Form *form = m_rows->form();
    form->addField(nameKey, {}, name);
    form->addField(rateKey, {}, new QLineEdit(this));
    form->addField(partsKey, {}, new QLineEdit(this));
    form->addField(includedKey, {}, new QCheckBox(this));
    form->addField(inUseKey, {}, new QCheckBox(this));
    form->setCheck(partsKey, [form] {
        return partsFrom(form->text(partsKey)) ? QString() : tr("Write each tax with its rate, such as GST 5 + PST 7.");
    });
    connect(form, &Form::edited, this, [this](const QString &key) {
        if (key == partsKey)
            sumParts();
    });
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the tax class a name.") : QString(); });
    form->setCheck(rateKey, [form] {
        const auto rate = percentFrom(form->text(rateKey));
        return rate && *rate >= 0 && *rate <= 10'000 ? QString() : tr("Enter a rate from 0 to 100 percent.");
    });
    m_rows->setEditable(workbench.offers(Permission::EditCatalog));
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "tax_classes");
    connect(m_rows, &EditableRows::loadRequested, this, &TaxesSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &TaxesSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("tax_classes")))
            read();
    });
    retranslate();
    read();
}

void TaxesSection::retranslate()
{
    setTitle(tr("Taxes"),
             tr("Each product has one of these classes, or no tax. Orders keep the rate they were sold with."));
    m_rows->setWords(tr("Add a tax class"));
    m_rows->form()->setLabel(nameKey, tr("Name"));
    m_rows->form()->setLabel(rateKey, tr("Rate in percent"));
    m_rows->form()->setLabel(partsKey, tr("Made up of"), tr("Where it is several taxes, such as GST 5 + PST 7."));
    m_rows->form()->setLabel(includedKey, tr("In the price"), tr("Prices contain this tax."));
    m_rows->form()->setLabel(inUseKey, tr("In use"), tr("Off: no product can be given it any more."));
    showRows();
}

void TaxesSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return catalog::taxClasses(connection, true); })
        .then(this, [this](const Result<std::vector<catalog::TaxClass>> &taxClasses) {
            if (!taxClasses) {
                m_workbench.toast(taxClasses.error().message, {});
                return;
            }
            m_taxClasses = *taxClasses;
            showRows();
        });
}

void TaxesSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const catalog::TaxClass &each : m_taxClasses) {
        const QString rate = percentText(each.rate);
        const QString how = each.included ? tr("%1%, in the price").arg(rate) : tr("%1%, added to the price").arg(rate);
        const QString made = each.parts.empty() ? how : QStringLiteral("%1 (%2)").arg(how, partsText(each.parts));
        rows.push_back({each.id.value, each.name, each.archivedAt ? tr("%1 · not in use").arg(made) : made});
    }
    m_rows->setRows(rows);
}

void TaxesSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_taxClasses, catalog::TaxClassId{id}, &catalog::TaxClass::id);
    const catalog::TaxClass shown = found == m_taxClasses.end() ? catalog::TaxClass{} : *found;
    m_rows->form()->load({{nameKey, shown.name},
                          {rateKey, shown.id ? percentText(shown.rate) : QString()},
                          {includedKey, shown.included},
                          {inUseKey, !shown.archivedAt},
                          {partsKey, partsText(shown.parts)}});
    m_rows->form()->setFieldVisible(inUseKey, bool(shown.id));
    sumParts();
}

void TaxesSection::sumParts()
{
    Form *form = m_rows->form();
    const auto parts = partsFrom(form->text(partsKey));
    const bool isSum = parts && !parts->empty();
    form->field(rateKey)->setEnabled(!isSum);
    if (!isSum)
        return;
    int sum = 0;
    for (const catalog::TaxPart &part : *parts)
        sum += part.rate;
    form->setValue(rateKey, percentText(sum));
}

void TaxesSection::save(qint64 id)
{
    const Form *form = m_rows->form();
    const catalog::TaxClassDraft draft{
        form->text(nameKey), static_cast<int>(percentFrom(form->text(rateKey)).value_or(0)),
        form->value(includedKey).toBool(), partsFrom(form->text(partsKey)).value_or(std::vector<catalog::TaxPart>())};
    const auto before = std::ranges::find(m_taxClasses, catalog::TaxClassId{id}, &catalog::TaxClass::id);
    const bool isNew = before == m_taxClasses.end();
    const bool wasInUse = isNew || !before->archivedAt;
    const bool inUse = isNew || form->value(inUseKey).toBool();
    std::function<void()> undo;
    if (!isNew) {
        const catalog::TaxClassDraft old{before->name, before->rate, before->included, before->parts};
        undo = undoBy(m_workbench, [id, old, wasInUse, inUse](store::UnitOfWork &work) {
            return write(work, {id}, old, inUse, wasInUse);
        });
    }
    m_workbench
        .write(this,
               [id, draft, isNew, wasInUse, inUse](store::UnitOfWork &work) -> Result<void> {
                   if (!isNew)
                       return write(work, {id}, draft, wasInUse, inUse);
                   return catalog::createTaxClass(work, draft).map([](catalog::TaxClassId) {});
               })
        .then(this, [this, name = draft.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Tax class “%1” saved").arg(name), undo);
        });
}

void TaxesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
