// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnPaper.h"

#include "ui/parts/States.h"
#include "ui/returns/ReturnWords.h"

#include <QLocale>

namespace shopdesk::ui {

namespace {

QString percentOf(int basisPoints)
{
    return QLocale().toString(basisPoints / 100.0, 'g', 5);
}

} // namespace

ReturnPaper::ReturnPaper(ReturnPaperKind kind, const ReturnPaperData &data, const Formats &formats)
    : m_kind(kind), m_number(data.found.number), m_shopName(data.shopName)
{
    const returns::Return &found = data.found;
    addHead(found, formats);
    if (kind == ReturnPaperKind::CreditNote) {
        if (data.credit && !data.credit->texts.header.isEmpty())
            m_shopName += QLatin1Char('\n') + data.credit->texts.header; // address, tax number
        addCredit(data, formats);
        return;
    }
    addLines(found, formats);
    if (kind == ReturnPaperKind::Slip) {
        m_rows.push_back({found.wayBack == returns::WayBack::Shop ? tr("The way back costs you nothing.")
                                                                  : tr("You pay the way back.")});
        m_rows.push_back({tr("Put this page in with the goods.")});
    }
}

QString ReturnPaper::title() const
{
    switch (m_kind) {
    case ReturnPaperKind::Slip:
        return tr("Return slip %1").arg(m_number);
    case ReturnPaperKind::InspectionSheet:
        return tr("Inspection sheet %1").arg(m_number);
    case ReturnPaperKind::CreditNote:
        return tr("Credit note %1").arg(m_number);
    }
    return {};
}

void ReturnPaper::addHead(const returns::Return &found, const Formats &formats)
{
    const bool isCredit = m_kind == ReturnPaperKind::CreditNote;
    m_rows.push_back({tr("Date"), formats.day(formats.zone().dayOf(
                                      isCredit ? found.settledAt.value_or(found.requestedAt) : found.requestedAt))});
    if (found.order.id)
        m_rows.push_back({tr("Order"), found.order.number});
    if (!found.memberNumber.isEmpty())
        m_rows.push_back({tr("Member"), found.memberNumber});
    m_rows.push_back({tr("Store"), found.storeName});
    if (isCredit && found.credit.id)
        m_rows.push_back({tr("Credit"), found.credit.number});
}

void ReturnPaper::addLines(const returns::Return &found, const Formats &formats)
{
    for (const returns::Line &line : found.lines) {
        m_rows.push_back({tr("%1 × %2", "quantity, goods").arg(formats.number(line.quantity), line.description),
                          wordOf(line.reason), true});
        if (m_kind != ReturnPaperKind::InspectionSheet)
            continue;
        for (const returns::Finding &finding : found.findings) {
            if (finding.line == line.id)
                m_rows.push_back({tr("%1: %2", "quantity, condition")
                                      .arg(formats.number(finding.quantity), wordOf(finding.condition)),
                                  wordOf(finding.disposition)});
        }
        if (found.findings.empty()) {
            m_rows.push_back({tr("Condition"), QStringLiteral("__________")});
            m_rows.push_back({tr("What becomes of it"), QStringLiteral("__________")});
        }
    }
}

/// What was accepted and what it came to. Amounts of a credit are negative in the books; here they are what the customer gets.
void ReturnPaper::addCredit(const ReturnPaperData &data, const Formats &formats)
{
    if (data.credit) {
        addCreditLines(data.credit->order, data.postings.fee > Money{}, formats);
        addCreditSums(*data.credit, formats);
    } else {
        for (const returns::Line &line : data.found.lines) {
            if (line.accepted > 0)
                m_rows.push_back(
                    {tr("%1 × %2", "quantity, goods").arg(formats.number(line.accepted), line.description), {}, true});
        }
        m_rows.push_back({tr("Given back"), formats.moneyWithSymbol(data.found.givenBack), true});
    }
    returns::Postings toCustomer = data.postings;
    toCustomer.stock.clear(); // where the goods went is the shop's business
    for (const PostingLine &line : inLines(toCustomer, formats)) {
        if (!line.isStrong)
            m_rows.push_back({line.what, line.amount});
    }
}

void ReturnPaper::addCreditLines(const orders::Order &credit, bool hasFee, const Formats &formats)
{
    for (const orders::OrderLine &line : credit.lines) {
        const qint64 quantity = -line.quantity;
        const Money gross = line.unitPrice * quantity;
        m_rows.push_back({tr("%1 × %2", "quantity, goods").arg(formats.number(quantity), line.description),
                          formats.money(gross), true});
        if (quantity != 1)
            m_rows.push_back({tr("%1 each").arg(formats.money(line.unitPrice))});
        if (const Money off = gross + line.total; off != Money{})
            m_rows.push_back({hasFee ? tr("Discount, and the fee that is kept") : tr("Discount"), formats.money(-off)});
        if (!line.serials.isEmpty())
            m_rows.push_back({tr("Serial number: %1").arg(line.serials.join(QStringLiteral(", ")))});
    }
}

void ReturnPaper::addCreditSums(const orders::ReceiptData &credit, const Formats &formats)
{
    for (const orders::OrderDiscount &discount : credit.order.discounts) {
        const QString label = discount.label.isEmpty() ? stateLook(orders::keyOf(discount.kind)).word : discount.label;
        m_rows.push_back({label, formats.money(-discount.amount)});
    }
    addTaxes(credit.taxes, false, formats);
    m_rows.push_back({tr("Given back"), formats.moneyWithSymbol(-credit.order.total), true});
    addTaxes(credit.taxes, true, formats);
}

/// A rate that is several taxes is told as these.
void ReturnPaper::addTaxes(const std::vector<orders::TaxSum> &taxes, bool isContained, const Formats &formats)
{
    for (const orders::TaxSum &tax : taxes) {
        if (tax.included != isContained)
            continue;
        for (const orders::TaxShare &part : tax.parts) {
            const QString words = isContained ? tr("%1 %2 % contained") : tr("%1 %2 %");
            m_rows.push_back({words.arg(part.name, percentOf(part.rate)), formats.money(-part.amount)});
        }
        if (tax.parts.empty()) {
            const QString words = isContained ? tr("Tax %1 % contained") : tr("Tax %1 %");
            m_rows.push_back({words.arg(percentOf(tax.rate)), formats.money(-tax.amount)});
        }
    }
}

Result<void> ReturnPaper::writePdf(const QString &file) const
{
    PaperPages pages;
    pages.shopName = m_shopName;
    pages.title = title();
    pages.code = m_number;
    pages.rows = m_rows;
    return pages.writePdf(file);
}

} // namespace shopdesk::ui
