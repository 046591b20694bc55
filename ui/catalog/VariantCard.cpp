// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/VariantCard.h"

#include "catalog/Barcode.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QToolButton>

namespace shopdesk::ui {

namespace {
constexpr char complaintProperty[] = "hasComplaint"; // the style draws the border by it, as in a Form
} // namespace

QStringList splitBarcodes(const QString &typed)
{
    static const QRegularExpression separators(QStringLiteral("[,;，；、\\n]"));
    QStringList codes;
    for (const QString &part : typed.split(separators, Qt::SkipEmptyParts))
        if (const QString code = part.trimmed(); !code.isEmpty())
            codes << code;
    return codes;
}

std::optional<std::vector<catalog::Pack>> packsFrom(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})\\s*[x×X*]\\s*(\\S.*)$"));
    std::vector<catalog::Pack> packs;
    for (const QString &part : splitBarcodes(typed.normalized(QString::NormalizationForm_KC))) {
        const QRegularExpressionMatch match = form.match(part);
        if (!match.hasMatch())
            return std::nullopt;
        packs.push_back({match.captured(2), match.captured(1).toInt()});
    }
    return packs;
}

QString packsText(const std::vector<catalog::Pack> &packs)
{
    QStringList texts;
    for (const catalog::Pack &pack : packs)
        texts << QStringLiteral("%1 × %2").arg(pack.pieces).arg(pack.code);
    return texts.join(QStringLiteral(", "));
}

VariantCard::VariantCard(const Currency &currency, bool showsCost, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_remove(iconButton(QStringLiteral("trash"), {}, this))
    , m_grid(new QGridLayout(this))
    , m_price(new MoneyEdit(currency, this))
    , m_cost(new MoneyEdit(currency, this))
    , m_serialised(new QCheckBox(this))
{
    m_fields.reserve(6);
    addField("name", new QLineEdit(this));
    addField("sku", new QLineEdit(this));
    addField("price", m_price);
    addField("barcodes", new QLineEdit(this));
    addField("cost", m_cost);
    addField("packs", new QLineEdit(this));
    connect(m_serialised, &QCheckBox::toggled, this, [this] {
        if (!m_filling)
            emit edited();
    });
    m_title->setFont(sectionFont());
    connect(m_remove, &QToolButton::clicked, this, &VariantCard::removeRequested);
    placeFields();
    m_cost->setVisible(showsCost);
    m_fields[4].label->setVisible(showsCost);
    retranslate();
    setPosition(0, 1);
}

VariantCard::Field &VariantCard::addField(const char *key, QLineEdit *edit)
{
    m_fields.push_back({key, new QLabel(this), edit, new QLabel(this), {}});
    Field &field = m_fields.back();
    field.label->setBuddy(edit);
    field.note->setWordWrap(true);
    field.note->hide();
    edit->setObjectName(QLatin1String("variant.") + QLatin1String(key));
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textChanged, this, [this, edit] { fieldEdited(edit); });
    return field;
}

void VariantCard::placeFields()
{
    m_grid->setContentsMargins(measure::gap3, measure::gap3, measure::gap3, measure::gap3);
    m_grid->setHorizontalSpacing(measure::gap3);
    m_grid->setVerticalSpacing(measure::gap1);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    m_grid->addWidget(m_title, 0, 0);
    m_grid->addWidget(m_remove, 0, 1, Qt::AlignRight);
    // Label, field and note one under the other; the name over the whole width, then two columns.
    const auto place = [this](size_t index, int row, int column, int span) {
        const Field &field = m_fields[index];
        m_grid->addWidget(field.label, row, column, 1, span);
        m_grid->addWidget(field.edit, row + 1, column, 1, span);
        m_grid->addWidget(field.note, row + 2, column, 1, span, Qt::AlignTop);
    };
    place(0, 1, 0, 2);
    place(1, 4, 0, 1);
    place(2, 4, 1, 1);
    place(3, 7, 0, 1);
    place(4, 7, 1, 1);
    place(5, 10, 0, 2);
    m_grid->addWidget(m_serialised, 13, 0, 1, 2);
}

QVariantMap VariantCard::values() const
{
    QVariantMap values{{QStringLiteral("id"), m_id},
                       {QStringLiteral("choices"), m_choices},
                       {QStringLiteral("price"), m_price->minor()},
                       {QStringLiteral("cost"), m_cost->minor()},
                       {QStringLiteral("serialised"), m_serialised->isChecked()}};
    for (const Field &field : m_fields)
        if (field.edit != m_price && field.edit != m_cost)
            values.insert(QString::fromLatin1(field.key), field.edit->text().trimmed());
    return values;
}

void VariantCard::setValues(const QVariantMap &values)
{
    m_filling = true;
    m_id = values.value(QStringLiteral("id")).toString();
    m_choices = values.value(QStringLiteral("choices")).toStringList();
    for (const Field &field : m_fields)
        if (field.edit != m_price && field.edit != m_cost)
            field.edit->setText(values.value(QString::fromLatin1(field.key)).toString());
    m_price->setMinor(values.value(QStringLiteral("price")));
    m_cost->setMinor(values.value(QStringLiteral("cost")));
    m_serialised->setChecked(values.value(QStringLiteral("serialised")).toBool());
    m_filling = false;
    check();
}

void VariantCard::setPosition(int index, int count)
{
    m_index = index;
    m_count = count;
    const bool several = count > 1;
    m_title->setVisible(several);
    m_remove->setVisible(several);
    m_fields[0].label->setVisible(several);
    m_fields[0].edit->setVisible(several);
    const int margin = several ? measure::gap3 : 0;
    m_grid->setContentsMargins(margin, margin, margin, margin);
    retranslate();
    check();
}

QList<QWidget *> VariantCard::tabChain() const
{
    QList<QWidget *> chain;
    for (const Field &field : m_fields)
        chain << field.edit;
    return chain << m_serialised << m_remove;
}

QString VariantCard::sku() const
{
    return m_fields[1].edit->text().trimmed();
}

void VariantCard::setSkuTaken(bool taken)
{
    m_skuTaken = taken;
    check();
}

QLineEdit *VariantCard::firstWrong() const
{
    for (const Field &field : m_fields)
        if (!complaintOf(field).isEmpty())
            return field.edit;
    return nullptr;
}

void VariantCard::showAll()
{
    for (Field &field : m_fields)
        field.visited = true;
    check();
}

bool VariantCard::showError(const QString &fieldKey, const QString &message)
{
    for (Field &field : m_fields) {
        if (fieldKey == QLatin1String(field.key)) {
            field.said = message;
            field.visited = true;
            check();
            return true;
        }
    }
    return false;
}

void VariantCard::addBarcode(const QString &code)
{
    QLineEdit *edit = m_fields[3].edit;
    QStringList codes = splitBarcodes(edit->text());
    if (!codes.contains(code))
        codes << code;
    edit->setText(codes.join(QStringLiteral(", ")));
}

void VariantCard::retranslate()
{
    const QString titles[] = {tr("Variant name"), tr("SKU"), tr("Price"), tr("Barcodes"), tr("Cost"), tr("Cases")};
    for (size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].label->setText(titles[i]);
        m_fields[i].edit->setAccessibleName(m_count > 1 ? tr("%1, variant %2").arg(titles[i]).arg(m_index + 1)
                                                        : titles[i]);
    }
    m_fields[0].edit->setPlaceholderText(tr("Such as red, L"));
    m_fields[3].edit->setPlaceholderText(tr("Scan or type"));
    m_cost->setPlaceholderText(tr("Optional"));
    m_fields[5].edit->setPlaceholderText(tr("Such as 12 × 15012345678907"));
    m_serialised->setText(tr("Each piece has a serial number"));
    m_serialised->setAccessibleName(m_count > 1 ? tr("%1, variant %2").arg(m_serialised->text()).arg(m_index + 1)
                                                : m_serialised->text());
    m_title->setText(tr("Variant %1").arg(m_index + 1));
    nameButton(*m_remove, tr("Remove variant %1").arg(m_index + 1));
    check();
}

bool VariantCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (Field &field : m_fields) {
            if (field.edit == watched) {
                field.visited = true;
                check();
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void VariantCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        check();
}

void VariantCard::paintEvent(QPaintEvent *)
{
    if (m_count < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Colours::of(palette()).border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
}

void VariantCard::fieldEdited(QLineEdit *edit)
{
    for (Field &field : m_fields)
        if (field.edit == edit)
            field.said.clear();
    if (m_filling)
        return;
    check();
    emit edited();
}

void VariantCard::check()
{
    const Colours &colours = Colours::of(palette());
    for (const Field &field : m_fields) {
        setInk(*field.label, colours.muted);
        const QString complaint = field.visited ? complaintOf(field) : QString();
        const QString note = complaint.isEmpty() ? hintOf(field) : complaint;
        setInk(*field.note, complaint.isEmpty() ? colours.warning : colours.danger);
        field.note->setText(note);
        field.note->setVisible(!note.isEmpty() && !field.edit->isHidden());
        field.edit->setAccessibleDescription(note);
        field.edit->setProperty(complaintProperty, !complaint.isEmpty());
        field.edit->update();
    }
}

QString VariantCard::complaintOf(const Field &field) const
{
    if (!field.said.isEmpty())
        return field.said;
    const QLatin1String key(field.key);
    if (key == QLatin1String("sku")) {
        if (sku().isEmpty())
            return tr("Enter an SKU, the shop's own short code for it.");
        return m_skuTaken ? tr("Another variant has this SKU. Give each its own.") : QString();
    }
    if (key == QLatin1String("barcodes"))
        return barcodesComplaint();
    if (key == QLatin1String("packs"))
        return packsComplaint();
    if (field.edit != m_price && field.edit != m_cost)
        return {};
    const MoneyEdit &edit = field.edit == m_price ? *m_price : *m_cost;
    if (const QString complaint = edit.complaint(); !complaint.isEmpty())
        return complaint;
    if (field.edit == m_price && !m_price->money())
        return tr("Enter a price; 0 is allowed.");
    return edit.money() && edit.money()->minor < 0 ? tr("Enter an amount of 0 or more.") : QString();
}

QString VariantCard::barcodesComplaint() const
{
    for (const QString &code : splitBarcodes(m_fields[3].edit->text()))
        if (const auto good = catalog::normalisedBarcode(code); !good)
            return good.error().message;
    return {};
}

QString VariantCard::packsComplaint() const
{
    const auto packs = packsFrom(m_fields[5].edit->text());
    if (!packs)
        return tr("Write the pieces before each code, such as 12 × 15012345678907.");
    for (const catalog::Pack &pack : *packs) {
        if (pack.pieces < 2 || pack.pieces > catalog::mostPieces)
            return tr("A case holds 2 to %1 pieces.").arg(catalog::mostPieces);
        if (const auto good = catalog::normalisedBarcode(pack.code); !good)
            return good.error().message;
    }
    return {};
}

QString VariantCard::hintOf(const Field &field) const
{
    if (field.edit != m_fields[3].edit)
        return {};
    for (const QString &code : splitBarcodes(field.edit->text()))
        if (const auto warning = catalog::barcodeWarning(code))
            return *warning;
    return {};
}

} // namespace shopdesk::ui
