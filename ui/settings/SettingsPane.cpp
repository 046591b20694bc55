// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPane.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/settings/AppearanceSettings.h"
#include "ui/settings/AttributesSection.h"
#include "ui/settings/BackupSection.h"
#include "ui/settings/BenefitsSection.h"
#include "ui/settings/BonusEventsSection.h"
#include "ui/settings/CategoriesSection.h"
#include "ui/settings/CompensationSection.h"
#include "ui/settings/CounterKeysSection.h"
#include "ui/settings/DeliverySection.h"
#include "ui/settings/EarningRulesSection.h"
#include "ui/settings/HoursSection.h"
#include "ui/settings/LotterySection.h"
#include "ui/settings/MacrosSection.h"
#include "ui/settings/MailboxSection.h"
#include "ui/settings/MallSection.h"
#include "ui/settings/NoReceiptSection.h"
#include "ui/settings/PointsSection.h"
#include "ui/settings/PriceListsSection.h"
#include "ui/settings/ReceiptSection.h"
#include "ui/settings/RedeemSection.h"
#include "ui/settings/ReferralSection.h"
#include "ui/settings/ReturnDueSection.h"
#include "ui/settings/ReturnMessagesSection.h"
#include "ui/settings/ReturnPoliciesSection.h"
#include "ui/settings/SatisfactionSection.h"
#include "ui/settings/ScannerSection.h"
#include "ui/settings/ScanSection.h"
#include "ui/settings/SettingsGroups.h"
#include "ui/settings/ShopSection.h"
#include "ui/settings/SlaSection.h"
#include "ui/settings/StoresSection.h"
#include "ui/settings/TaxesSection.h"
#include "ui/settings/TicketDeskSection.h"
#include "ui/settings/TicketRulesSection.h"
#include "ui/settings/TierRulesSection.h"
#include "ui/settings/TiersSection.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

SettingsPane::SettingsPane(Workbench &workbench, Theme &theme, Language &language, QWidget *parent)
    : Pane(workbench, QStringLiteral("settings"), QStringLiteral("settings"), parent)
    , m_theme(theme)
    , m_language(language)
    , m_backUp(new QAction(icon(QStringLiteral("backup")), {}, this))
    , m_check(new QAction(icon(QStringLiteral("check")), {}, this))
{
    connect(m_backUp, &QAction::triggered, this, [this] {
        ensureBuilt();
        m_backups->backUpNow();
    });
    connect(m_check, &QAction::triggered, this, [this] {
        ensureBuilt();
        this->workbench().openRecord(name(), 0);
        m_groups->scrollTo(m_backups);
        m_backups->checkNow();
    });
    for (QAction *action : {m_backUp, m_check}) {
        action->setEnabled(workbench.may(Permission::ManageShop));
        action->setVisible(action->isEnabled());
        addCommand(action);
    }
}

void SettingsPane::build()
{
    m_appearance = new AppearanceSettings(workbench(), m_theme, m_language);
    m_scanner = new ScannerSection(workbench().settings);
    connect(m_scanner, &ScannerSection::changed, this, &SettingsPane::scannerChanged);
    if (workbench().offers(Permission::ManageShop)) {
        m_shop = new ShopSection(workbench());
        m_stores = new StoresSection(workbench());
        m_scans = new ScanSection(workbench());
        m_redeeming = new RedeemSection(workbench());
    }
    if (workbench().may(Permission::ManageShop))
        m_backups = new BackupSection(workbench());
    if (workbench().may(Permission::SeeOrders))
        m_receipts = new ReceiptSection(workbench());
    if (workbench().may(Permission::PlaceOrders))
        m_counterKeys = new CounterKeysSection(workbench().settings);
    if (workbench().offers(Permission::EditCatalog)) {
        m_tree = new CategoriesSection(workbench());
        m_taxes = new TaxesSection(workbench());
        m_priceLists = new PriceListsSection(workbench());
        m_attributes = new AttributesSection(workbench());
        m_mall = new MallSection(workbench());
        m_lotteries = new LotterySection(workbench());
    }
    if (workbench().offers(Permission::ManageShop) && workbench().offers(Permission::EditCatalog))
        m_delivery = new DeliverySection(workbench());
    if (workbench().offers(Permission::EditMembers))
        m_tiers = new TiersSection(workbench());
    if (workbench().offers(Permission::ManageShop))
        m_tierRules = new TierRulesSection(workbench());
    if (workbench().offers(Permission::ManageShop) && workbench().may(Permission::SeeMembers)) {
        m_benefits = new BenefitsSection(workbench());
        m_referrals = new ReferralSection(workbench());
    }
    if (workbench().offers(Permission::ManageShop))
        m_hours = new HoursSection(workbench());
    if (workbench().may(Permission::ManageTickets)) {
        m_deadlines = new SlaSection(workbench());
        m_ticketRules = new TicketRulesSection(workbench());
        m_categories = new TicketCategoriesSection(workbench());
        m_replies = new CannedRepliesSection(workbench());
        m_macros = new MacrosSection(workbench());
        m_mailboxes = new MailboxSection(workbench());
        m_routing = new RoutingSection(workbench());
        m_satisfaction = new SatisfactionSection(workbench());
        m_surveys = new SurveysSection(workbench());
    }
    if (workbench().may(Permission::SeeMembers) && workbench().offers(Permission::ManageShop)) {
        m_points = new PointsSection(workbench());
        m_earningRules = new EarningRulesSection(workbench());
        m_bonusEvents = new BonusEventsSection(workbench());
    }
    if (workbench().may(Permission::SeeOrders) && workbench().offers(Permission::ManageShop)) {
        m_returnPolicies = new ReturnPoliciesSection(workbench());
        m_noReceipt = new NoReceiptSection(workbench());
        m_returnDue = new ReturnDueSection(workbench());
        m_returnMessages = new ReturnMessagesSection(workbench());
        if (workbench().may(Permission::SeeProducts)) // and the coupons with them
            m_compensation = new CompensationSection(workbench());
    }
    m_keys = new Section;
    m_showKeys = new QPushButton;
    m_keys->body()->addWidget(m_showKeys, 0, Qt::AlignLeft);
    connect(m_showKeys, &QPushButton::clicked, this, &SettingsPane::keysWanted);
    waitFor(m_shop, &ShopSection::loaded);
    waitFor(m_stores, &StoresSection::loaded);
    waitFor(m_receipts, &ReceiptSection::loaded);
    waitFor(m_backups, &BackupSection::loaded);

    m_groups = new SettingsGroups;
    m_groups->addGroup({m_appearance, m_scanner, m_counterKeys, m_keys});
    m_groups->addGroup({m_shop, m_stores, m_hours, m_receipts, m_scans, m_backups});
    m_groups->addGroup({m_tree, m_taxes, m_priceLists, m_delivery, m_attributes});
    m_groups->addGroup({m_tiers, m_tierRules, m_benefits, m_referrals});
    m_groups->addGroup({m_points, m_earningRules, m_bonusEvents, m_redeeming, m_mall, m_lotteries});
    m_groups->addGroup({m_returnPolicies, m_noReceipt, m_returnDue, m_compensation, m_returnMessages});
    m_groups->addGroup({m_mailboxes, m_deadlines, m_ticketRules, m_categories, m_replies, m_macros, m_routing,
                        m_satisfaction, m_surveys});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_groups);
    countLoaded();
}

template<typename S>
void SettingsPane::waitFor(S *section, void (S::*loaded)())
{
    if (!section)
        return;
    ++m_waiting;
    connect(section, loaded, this, &SettingsPane::countLoaded, Qt::SingleShotConnection);
}

void SettingsPane::retranslateActions()
{
    m_backUp->setText(tr("Back up now"));
    m_check->setText(tr("Check the shop"));
}

void SettingsPane::retranslate()
{
    m_groups->setTitles({tr("This computer"), tr("Shop"), tr("Goods and prices"), tr("Members"),
                         tr("Points and rewards"), tr("Returns"), tr("Customer service")});
    m_keys->setTitle(tr("Keys"),
                     tr("Everything can be done without a mouse. ? shows the keys of the page you are on."));
    m_showKeys->setText(tr("Show the keys"));
}

QString SettingsPane::helpText() const
{
    return tr(
        "Language, colours and rows are kept on this computer. Everything else belongs to the shop and is noted in its "
        "history.\n\n"
        "The shop is backed up by itself into the folder shown here, and each backup is checked. **Restore** goes back to "
        "one of them; the shop as it was stays beside it. **Check the shop** looks whether the file is whole and every "
        "stock level, balance and total adds up.");
}

void SettingsPane::leave()
{
    if (m_shop)
        m_shop->leave();
    if (m_receipts)
        m_receipts->leave();
}

void SettingsPane::countLoaded()
{
    if (--m_waiting == 0)
        setLoaded();
}

} // namespace shopdesk::ui
