// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/OrderLinesField.h"

#include "ui/orders/ArticleSearch.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString variantKey = QStringLiteral("variant");
const QString quantityKey = QStringLiteral("quantity");
const QString priceKey = QStringLiteral("unitPrice");
const QString discountKey = QStringLiteral("discount");
// What was typed and cannot be read.
const QString typedPriceKey = QStringLiteral("typedPrice");
const QString typedDiscountKey = QStringLiteral("typedDiscount");

orders::LineDraft draftFrom(const QVariantMap &values)
{
    orders::LineDraft line;
    line.variant = catalog::VariantId::fromText(values.value(variantKey).toString()).value_or(catalog::VariantId());
    line.quantity = values.value(quantityKey).toLongLong();
    if (values.contains(priceKey))
        line.unitPrice = Money{values.value(priceKey).toLongLong()};
    line.discount = Money{values.value(discountKey).toLongLong()};
    return line;
}

std::vector<orders::LineDraft> draftsFrom(const QVariantList &values)
{
    std::vector<orders::LineDraft> lines;
    for (const QVariant &value : values)
        lines.push_back(draftFrom(value.toMap()));
    return lines;
}

std::optional<QString> textOf(const QVariantMap &values, const QString &key)
{
    return values.contains(key) ? std::optional(values.value(key).toString()) : std::nullopt;
}

/// The lines with what the catalogue says of them, at the prices of the buyer. What is gone is left out.
Result<std::vector<LinesEdit::NewLine>> linesFor(store::Connection &connection, const QVariantList &values,
                                                 const orders::OrderDraft &buyer)
{
    std::vector<LinesEdit::NewLine> lines;
    for (const QVariant &value : values) {
        const QVariantMap map = value.toMap();
        const orders::LineDraft draft = draftFrom(map);
        auto article = catalog::variantFound(connection, draft.variant);
        if (!article || article->archived)
            continue;
        article->price = orders::priceOf(connection, buyer, article->variant, article->price);
        lines.push_back({*article,
                         draft.quantity,
                         draft.unitPrice,
                         draft.discount,
                         {textOf(map, typedPriceKey), textOf(map, typedDiscountKey)}});
    }
    return lines;
}

bool sameBuyer(const orders::OrderDraft &one, const orders::OrderDraft &other)
{
    return one.store == other.store && one.channel == other.channel && one.member == other.member;
}

} // namespace

OrderLinesField::OrderLinesField(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_layout(new QVBoxLayout(this)), m_leftOut(new QLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measure::gap2);
    m_leftOut->setWordWrap(true);
    m_leftOut->hide();
    m_layout->addWidget(m_leftOut);
    show({}, 0);
}

QVariantList OrderLinesField::valuesOf(const std::vector<orders::LineDraft> &lines)
{
    QVariantList values;
    for (const orders::LineDraft &line : lines) {
        QVariantMap value{
            {variantKey, line.variant.text()}, {quantityKey, line.quantity}, {discountKey, line.discount.minor}};
        if (line.unitPrice)
            value.insert(priceKey, line.unitPrice->minor);
        values << value;
    }
    return values;
}

std::vector<orders::LineDraft> OrderLinesField::drafts() const
{
    if (m_coming)
        return draftsFrom(*m_coming);
    std::vector<orders::LineDraft> drafts;
    for (const orders::ChangedLine &line : m_edit->lines()) {
        orders::LineDraft draft{line.variant, line.quantity, line.unitPrice};
        draft.discount = line.discount.value_or(Money{});
        drafts.push_back(draft);
    }
    return drafts;
}

QVariantList OrderLinesField::lines() const
{
    if (m_coming)
        return *m_coming;
    QVariantList values = valuesOf(drafts());
    const std::vector<LinesEdit::Unread> unread = m_edit->unread();
    for (size_t i = 0; i < unread.size(); ++i) {
        QVariantMap value = values[static_cast<qsizetype>(i)].toMap();
        if (unread[i].price)
            value.insert(typedPriceKey, *unread[i].price);
        if (unread[i].discount)
            value.insert(typedDiscountKey, *unread[i].discount);
        values[static_cast<qsizetype>(i)] = value;
    }
    return values;
}

bool OrderLinesField::isRight() const
{
    return std::ranges::none_of(lines(), [](const QVariant &line) {
        const QVariantMap values = line.toMap();
        return values.contains(typedPriceKey) || values.contains(typedDiscountKey);
    });
}

void OrderLinesField::setLines(const QVariantList &lines)
{
    if (lines != this->lines())
        read(lines);
}

void OrderLinesField::setBuyer(const orders::OrderDraft &buyer)
{
    if (sameBuyer(buyer, m_buyer))
        return;
    m_buyer = {.store = buyer.store, .channel = buyer.channel, .member = buyer.member};
    read(lines());
}

void OrderLinesField::read(const QVariantList &lines)
{
    m_coming = lines;
    tell();
    m_workbench.store
        .read([lines, buyer = m_buyer](store::Connection &connection) { return linesFor(connection, lines, buyer); })
        .then(this, [this, wanted = lines.size(),
                     question = ++m_question](const Result<std::vector<LinesEdit::NewLine>> &found) {
            if (question == m_question)
                show(found.value_or(std::vector<LinesEdit::NewLine>()), wanted);
        });
}

void OrderLinesField::show(const std::vector<LinesEdit::NewLine> &lines, qsizetype wanted)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = m_edit && focus && m_edit->isAncestorOf(focus);
    if (m_edit) {
        m_edit->hide();
        m_edit->deleteLater();
    }
    m_edit = new LinesEdit(m_workbench, m_buyer, lines, this);
    m_layout->insertWidget(0, m_edit);
    setFocusProxy(m_edit->search()->field());
    if (hadFocus)
        m_edit->search()->field()->setFocus();
    m_coming.reset();
    m_rows = std::ssize(lines);
    setInk(*m_leftOut, Colours::of(palette()).warning);
    m_leftOut->setText(
        tr("%Ln article(s) are no longer sold and were left out.", nullptr, static_cast<int>(wanted - m_rows)));
    m_leftOut->setVisible(wanted > m_rows);
    connect(m_edit, &LinesEdit::edited, this, [this] {
        if (const auto rows = std::ssize(m_edit->lines()); rows != m_rows) {
            m_rows = rows;
            emit rowsChanged();
        }
        tell();
    });
    emit rowsChanged();
    tell();
    for (const QString &code : std::exchange(m_scans, {}))
        m_edit->search()->takeScan(code);
}

/// A form takes every call for something that was typed.
void OrderLinesField::tell()
{
    const QVariantList now = lines();
    if (now == std::exchange(m_told, now))
        return;
    emit edited();
}

void OrderLinesField::takeScan(const QString &code)
{
    if (m_coming)
        m_scans << code;
    else
        m_edit->search()->takeScan(code);
}

QList<QWidget *> OrderLinesField::tabChain() const
{
    return m_edit->tabChain();
}

} // namespace shopdesk::ui
