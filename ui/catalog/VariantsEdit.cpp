// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/VariantsEdit.h"

#include "ui/catalog/VariantCard.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

VariantsEdit::VariantsEdit(const Currency &currency, bool showsCosts, QWidget *parent)
    : QWidget(parent)
    , m_currency(currency)
    , m_showsCosts(showsCosts)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measure::gap3);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setAutoDefault(false);
    m_add->setIcon(icon(QStringLiteral("plus")));
    connect(m_add, &QPushButton::clicked, this, [this] {
        addCard()->setFocus();
        refresh();
        emit edited();
    });
    addCard();
    refresh();
    retranslate();
}

QVariantList VariantsEdit::variants() const
{
    QVariantList values;
    for (const VariantCard *card : m_cards)
        values << card->values();
    return values;
}

void VariantsEdit::setVariants(const QVariantList &variants)
{
    const auto wanted = static_cast<size_t>(std::max<qsizetype>(variants.size(), 1));
    while (m_cards.size() > wanted) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < wanted)
        addCard();
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setValues(variants.value(static_cast<qsizetype>(i)).toMap());
    refresh();
    emit edited();
}

QVariantList VariantsEdit::valuesOf(const std::vector<catalog::Variant> &variants)
{
    QVariantList values;
    for (const catalog::Variant &variant : variants) {
        values << QVariantMap{{QStringLiteral("id"), variant.id ? variant.id.text() : QString()},
                              {QStringLiteral("name"), variant.name},
                              {QStringLiteral("sku"), variant.sku},
                              {QStringLiteral("price"), variant.price.minor},
                              {QStringLiteral("cost"), variant.cost ? QVariant(variant.cost->minor) : QVariant()},
                              {QStringLiteral("barcodes"), variant.barcodes.join(QStringLiteral(", "))},
                              {QStringLiteral("packs"), packsText(variant.packs)},
                              {QStringLiteral("choices"), variant.choices},
                              {QStringLiteral("serialised"), variant.serialised}};
    }
    return values;
}

std::vector<catalog::Variant> VariantsEdit::fromValues(const QVariantList &values)
{
    std::vector<catalog::Variant> variants;
    for (const QVariant &value : values) {
        const QVariantMap map = value.toMap();
        catalog::Variant variant;
        if (const auto id = catalog::VariantId::fromText(map.value(QStringLiteral("id")).toString()))
            variant.id = *id;
        variant.name = map.value(QStringLiteral("name")).toString();
        variant.sku = map.value(QStringLiteral("sku")).toString();
        variant.price = {map.value(QStringLiteral("price")).toLongLong()};
        if (const QVariant cost = map.value(QStringLiteral("cost")); cost.isValid() && !cost.isNull())
            variant.cost = Money{cost.toLongLong()};
        variant.barcodes = splitBarcodes(map.value(QStringLiteral("barcodes")).toString());
        variant.packs = packsFrom(map.value(QStringLiteral("packs")).toString()).value_or(std::vector<catalog::Pack>());
        // Who renames a combination makes it a variant with a name of its own.
        variant.choices = map.value(QStringLiteral("choices")).toStringList();
        if (variant.choices.join(QStringLiteral(", ")) != variant.name)
            variant.choices.clear();
        variant.serialised = map.value(QStringLiteral("serialised")).toBool();
        variants.push_back(std::move(variant));
    }
    return variants;
}

QString VariantsEdit::complaint() const
{
    const bool content = std::ranges::none_of(m_cards, [](const VariantCard *card) { return card->firstWrong(); });
    return content ? QString() : tr("Something above is still missing or wrong.");
}

QList<QWidget *> VariantsEdit::tabChain() const
{
    QList<QWidget *> chain;
    for (const VariantCard *card : m_cards)
        chain += card->tabChain();
    return chain << m_add;
}

void VariantsEdit::showAll()
{
    QLineEdit *first = nullptr;
    for (VariantCard *card : m_cards) {
        card->showAll();
        if (!first)
            first = card->firstWrong();
    }
    setFocusProxy(first);
}

bool VariantsEdit::showError(const QString &field, const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral("^variants\\[(\\d+)\\]\\.(\\w+)$"));
    const QRegularExpressionMatch match = pattern.match(field);
    const auto index = static_cast<size_t>(match.captured(1).toULongLong());
    if (!match.hasMatch() || index >= m_cards.size() || !m_cards[index]->showError(match.captured(2), message))
        return false;
    if (QLineEdit *wrong = m_cards[index]->firstWrong())
        wrong->setFocus();
    return true;
}

void VariantsEdit::takeBarcode(const QString &code)
{
    const auto focused = std::ranges::find_if(
        m_cards, [](const VariantCard *card) { return card->isAncestorOf(card->window()->focusWidget()); });
    (focused == m_cards.end() ? m_cards.back() : *focused)->addBarcode(code);
}

void VariantsEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

VariantCard *VariantsEdit::addCard()
{
    auto *card = new VariantCard(m_currency, m_showsCosts, this);
    m_layout->insertWidget(static_cast<int>(m_cards.size()), card);
    if (QLineEdit *first = card->findChild<QLineEdit *>(QStringLiteral("variant.sku")))
        card->setFocusProxy(first);
    connect(card, &VariantCard::edited, this, [this] {
        refresh();
        emit edited();
    });
    connect(card, &VariantCard::removeRequested, this, [this, card] { removeCard(card); });
    m_cards.push_back(card);
    return card;
}

void VariantsEdit::removeCard(VariantCard *card)
{
    if (m_cards.size() < 2)
        return;
    std::erase(m_cards, card);
    card->hide();
    card->deleteLater();
    refresh();
    m_cards.back()->setFocus();
    emit edited();
}

void VariantsEdit::refresh()
{
    QMap<QString, int> skus;
    for (const VariantCard *card : m_cards)
        ++skus[card->sku()];
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setPosition(static_cast<int>(i), static_cast<int>(m_cards.size()));
        m_cards[i]->setSkuTaken(!m_cards[i]->sku().isEmpty() && skus.value(m_cards[i]->sku()) > 1);
    }
    if (m_cards.size() != m_told) {
        m_told = m_cards.size();
        emit cardsChanged();
    }
}

void VariantsEdit::retranslate()
{
    m_add->setText(tr("Add a variant"));
}

} // namespace shopdesk::ui
