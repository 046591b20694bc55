// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DeliverySection.h"

#include "ui/parts/Choices.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/settings/UndoSetting.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

// As the errors of the operation name them.
const QString feeKey = QStringLiteral("fee");
const QString freeFromKey = QStringLiteral("freeFrom");
const QString taxKey = QStringLiteral("taxClass");

QVariant valueOf(const std::optional<Money> &amount)
{
    return amount ? QVariant(amount->minor) : QVariant();
}

} // namespace

DeliverySection::DeliverySection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_tax(new QComboBox(this))
    , m_meaning(new QLabel(this))
    , m_save(new QPushButton(this))
{
    for (const QString &key : {feeKey, freeFromKey}) {
        auto *amount = new MoneyEdit(workbench.formats.currency(), this);
        m_form->addField(key, {}, amount);
        m_form->setCheck(key, [amount] {
            const bool isBad = amount->money() && *amount->money() <= Money{};
            return isBad ? tr("Enter an amount above 0, or leave it empty.") : amount->complaint();
        });
    }
    m_form->addField(taxKey, {}, m_tax);
    m_form->setSavesByKey(false);
    m_form->layout()->setContentsMargins({});
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    m_save->setEnabled(false);
    body()->addWidget(m_form);
    body()->addWidget(m_meaning);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_form, &Form::edited, this, &DeliverySection::explain);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &DeliverySection::save);
    retranslate();
    read();
}

void DeliverySection::retranslate()
{
    setTitle(tr("Delivery"), tr("What sending an order costs its customer. At the counter there is no such fee."));
    m_form->setLabel(feeKey, tr("Usual fee"), tr("Left empty, orders have none."));
    m_form->setLabel(freeFromKey, tr("Free from"), tr("What the goods come to after discounts, before coupons."));
    m_form->setLabel(taxKey, tr("Tax class"));
    if (m_tax->count() > 0)
        m_tax->setItemText(0, tr("no tax"));
    m_save->setText(tr("Save"));
    explain();
}

void DeliverySection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Read> {
            return catalog::taxClasses(connection).map([&](const std::vector<catalog::TaxClass> &taxes) {
                return Read{orders::deliveryTerms(connection), orders::deliveryTax(connection), taxes};
            });
        })
        .then(this, [this](const Result<Read> &now) {
            if (now)
                show(*now);
            else
                m_form->showError(now.error());
        });
}

void DeliverySection::show(const Read &now)
{
    Choices<qint64> taxes{{0, tr("no tax")}};
    for (const catalog::TaxClass &tax : now.taxes)
        taxes.emplace_back(tax.id.value, tax.name);
    setChoices(*m_tax, taxes);
    m_article = now.terms.article;
    m_form->load(
        {{feeKey, valueOf(now.terms.fee)}, {freeFromKey, valueOf(now.terms.freeFrom)}, {taxKey, now.tax.value}});
    explain();
}

orders::DeliveryTerms DeliverySection::wanted() const
{
    const auto amount = [this](const QString &key) { return static_cast<MoneyEdit *>(m_form->field(key))->money(); };
    return {amount(feeKey), amount(freeFromKey), {m_form->value(taxKey).toLongLong()}, m_article};
}

void DeliverySection::explain()
{
    const orders::DeliveryTerms terms = wanted();
    const Formats &formats = m_workbench.formats;
    auto *freeFrom = static_cast<MoneyEdit *>(m_form->field(freeFromKey));
    if (!terms.fee && !freeFrom->complaint().isEmpty())
        freeFrom->clear(); // nobody could put right what is not to be seen
    m_form->setFieldVisible(freeFromKey, terms.fee.has_value());
    m_form->setFieldVisible(taxKey, terms.fee.has_value());
    if (!terms.fee) {
        m_meaning->setText(tr("Orders are sent without a fee."));
    } else if (!terms.freeFrom) {
        m_meaning->setText(tr("Sending an order costs %1.").arg(formats.moneyWithSymbol(*terms.fee)));
    } else {
        m_meaning->setText(tr("Sending an order costs %1, and nothing where its goods come to %2 or more.")
                               .arg(formats.moneyWithSymbol(*terms.fee), formats.moneyWithSymbol(*terms.freeFrom)));
    }
}

void DeliverySection::save()
{
    if (!m_form->validate())
        return;
    m_workbench
        .write(this,
               [terms = wanted()](store::UnitOfWork &work) -> Result<orders::DeliveryTerms> {
                   const orders::DeliveryTerms before = orders::deliveryTerms(work.connection());
                   return orders::setDeliveryTerms(work, terms).map([before] { return before; });
               })
        .then(this, [this](const Result<orders::DeliveryTerms> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Delivery fee saved"), undoSetting(m_workbench, this, &DeliverySection::read,
                                                                    [old = *before](store::UnitOfWork &work) {
                                                                        return orders::setDeliveryTerms(work, old);
                                                                    }));
        });
}

void DeliverySection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
