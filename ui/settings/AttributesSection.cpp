// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AttributesSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using catalog::AttributeKind;

const QString nameKey = QStringLiteral("name");
const QString kindKey = QStringLiteral("kind");
const QString choicesKey = QStringLiteral("choices");
const QString inUseKey = QStringLiteral("inUse");

QStringList choicesOf(const QString &typed)
{
    static const QRegularExpression separators(QStringLiteral("[,;，；、]"));
    return typed.split(separators, Qt::SkipEmptyParts);
}

/// What the attribute is, and whether it is in use.
Result<void> write(store::UnitOfWork &work, qint64 id, const catalog::AttributeDraft &draft, bool inUse)
{
    catalog::AttributeId attribute{id};
    if (id == 0) {
        const auto made = catalog::createAttribute(work, draft);
        if (!made)
            return Failure(made.error());
        attribute = *made;
    } else if (auto done = catalog::updateAttribute(work, attribute, draft); !done) {
        return done;
    }
    return inUse ? catalog::restoreAttribute(work, attribute) : catalog::archiveAttribute(work, attribute);
}

} // namespace

AttributesSection::AttributesSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestCode);
    auto *kind = new QComboBox(this);
    for (const AttributeKind each :
         {AttributeKind::Text, AttributeKind::Number, AttributeKind::YesNo, AttributeKind::Choice})
        kind->addItem(QString(), catalog::keyOf(each));
    Form *form = m_rows->form();
    form->addField(nameKey, {}, name);
    form->addField(kindKey, {}, kind);
    form->addField(choicesKey, {}, new QLineEdit(this));
    form->addField(inUseKey, {}, new QCheckBox(this));
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the attribute a name.") : QString(); });
    connect(kind, &QComboBox::currentIndexChanged, this, &AttributesSection::showChoicesField);
    m_rows->setEditable(workbench.offers(Permission::EditCatalog));
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "attributes");
    connect(m_rows, &EditableRows::loadRequested, this, &AttributesSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &AttributesSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("attributes")))
            read();
    });
    retranslate();
    read();
}

void AttributesSection::retranslate()
{
    setTitle(tr("Attributes"),
             tr("What else the shop says of its products. Lists filter by choices and by yes and no."));
    m_rows->setWords(tr("Add an attribute"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(kindKey, tr("Kind"));
    form->setLabel(choicesKey, tr("Choices"), tr("Separated by commas, such as porcelain, glass, wood."));
    form->setLabel(inUseKey, tr("In use"));
    auto *kind = static_cast<QComboBox *>(form->field(kindKey));
    const QString words[] = {tr("Text"), tr("Number"), tr("Yes or no"), tr("Choice")};
    for (int i = 0; i < kind->count(); ++i)
        kind->setItemText(i, words[i]);
    showRows();
}

void AttributesSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return catalog::attributes(connection, true); })
        .then(this, [this](const Result<std::vector<catalog::Attribute>> &attributes) {
            if (!attributes) {
                m_workbench.toast(attributes.error().message, {});
                return;
            }
            m_attributes = *attributes;
            showRows();
        });
}

void AttributesSection::showRows()
{
    const auto *kind = static_cast<QComboBox *>(m_rows->form()->field(kindKey));
    std::vector<EditableRows::Row> rows;
    for (const catalog::Attribute &each : m_attributes) {
        QStringList parts{kind->itemText(static_cast<int>(each.rules.kind))};
        if (!each.rules.choices.isEmpty())
            parts << each.rules.choices.join(QStringLiteral(", "));
        if (each.archivedAt)
            parts << tr("not in use");
        rows.push_back({each.id.value, each.rules.name, parts.join(QStringLiteral(" · "))});
    }
    m_rows->setRows(rows);
}

void AttributesSection::showChoicesField()
{
    m_rows->form()->setFieldVisible(choicesKey, m_rows->form()->text(kindKey) == catalog::keyOf(AttributeKind::Choice));
}

const catalog::Attribute *AttributesSection::find(qint64 id) const
{
    const auto found = std::ranges::find(m_attributes, catalog::AttributeId{id}, &catalog::Attribute::id);
    return found == m_attributes.end() ? nullptr : &*found;
}

void AttributesSection::load(qint64 id)
{
    const catalog::Attribute *attribute = find(id);
    const catalog::AttributeDraft rules = attribute ? attribute->rules : catalog::AttributeDraft();
    m_rows->form()->load({{nameKey, rules.name},
                          {kindKey, catalog::keyOf(rules.kind)},
                          {choicesKey, rules.choices.join(QStringLiteral(", "))},
                          {inUseKey, !attribute || !attribute->archivedAt}});
    showChoicesField();
}

void AttributesSection::save(qint64 id)
{
    const Form *form = m_rows->form();
    const catalog::AttributeDraft draft{form->text(nameKey),
                                        catalog::attributeKindFrom(form->text(kindKey)).value_or(AttributeKind::Text),
                                        choicesOf(form->text(choicesKey))};
    const bool inUse = form->value(inUseKey).toBool();
    std::function<void()> undo;
    if (const catalog::Attribute *before = find(id)) {
        undo = undoBy(m_workbench, [id, old = before->rules, wasInUse = !before->archivedAt](store::UnitOfWork &work) {
            return write(work, id, old, wasInUse);
        });
    }
    m_workbench.write(this, [id, draft, inUse](store::UnitOfWork &work) { return write(work, id, draft, inUse); })
        .then(this, [this, name = draft.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Attribute “%1” saved").arg(name), undo);
        });
}

void AttributesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
