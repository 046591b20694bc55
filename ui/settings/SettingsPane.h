// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"

class QPushButton;

namespace shopdesk::ui {

class AppearanceSettings;
class AttributesSection;
class BackupSection;
class BenefitsSection;
class BonusEventsSection;
class CannedRepliesSection;
class CategoriesSection;
class CompensationSection;
class MacrosSection;
class MailboxSection;
class CounterKeysSection;
class DeliverySection;
class EarningRulesSection;
class HoursSection;
class Language;
class LotterySection;
class MallSection;
class NoReceiptSection;
class PointsSection;
class PriceListsSection;
class ReceiptSection;
class RedeemSection;
class ReferralSection;
class ReturnDueSection;
class ReturnMessagesSection;
class ReturnPoliciesSection;
class RoutingSection;
class SatisfactionSection;
class SurveysSection;
class ScannerSection;
class ScanSection;
class Section;
class SettingsGroups;
class ShopSection;
class SlaSection;
class StoresSection;
class TaxesSection;
class Theme;
class TicketCategoriesSection;
class TicketRulesSection;
class TierRulesSection;
class TiersSection;

/// What can be set: how the program looks, the shop and its stores, taxes, price lists, scans, tiers and points, returns, backups, and where the keys are told.
/// Sections that are not the business of the person who works are not there: the functions give null then.
class SettingsPane : public Pane
{
    Q_OBJECT
public:
    SettingsPane(Workbench &workbench, Theme &theme, Language &language, QWidget *parent = nullptr);

    QString title() const override { return tr("Settings"); }
    QString helpText() const override;
    void leave() override;

    AppearanceSettings *appearance() const { return m_appearance; }
    ShopSection *shop() const { return m_shop; }
    StoresSection *stores() const { return m_stores; }
    CategoriesSection *categories() const { return m_tree; }
    TaxesSection *taxes() const { return m_taxes; }
    DeliverySection *delivery() const { return m_delivery; }
    PriceListsSection *priceLists() const { return m_priceLists; }
    AttributesSection *attributes() const { return m_attributes; }
    ScannerSection *scanner() const { return m_scanner; }
    ScanSection *scans() const { return m_scans; }
    TiersSection *tiers() const { return m_tiers; }
    TierRulesSection *tierRules() const { return m_tierRules; }
    BenefitsSection *benefits() const { return m_benefits; }
    ReferralSection *referrals() const { return m_referrals; }
    RedeemSection *redeeming() const { return m_redeeming; }
    HoursSection *hours() const { return m_hours; }
    SlaSection *deadlines() const { return m_deadlines; }
    TicketRulesSection *ticketRules() const { return m_ticketRules; }
    ReturnPoliciesSection *returnPolicies() const { return m_returnPolicies; }
    CompensationSection *compensation() const { return m_compensation; }
    NoReceiptSection *noReceipt() const { return m_noReceipt; }
    ReturnDueSection *returnDue() const { return m_returnDue; }
    ReturnMessagesSection *returnMessages() const { return m_returnMessages; }
    ReceiptSection *receipts() const { return m_receipts; }
    CounterKeysSection *counterKeys() const { return m_counterKeys; }
    BackupSection *backups() const { return m_backups; }

signals:
    /// "Show the keys" was clicked.
    void keysWanted();
    /// The scanner of this computer is to be read in another way (ScanSettings).
    void scannerChanged();

protected:
    void build() override;
    void retranslate() override;
    void retranslateActions() override;

private:
    template<typename S>
    void waitFor(S *section, void (S::*loaded)());
    void countLoaded();

    Theme &m_theme;
    Language &m_language;
    QAction *m_backUp;
    QAction *m_check;
    SettingsGroups *m_groups = nullptr;
    AppearanceSettings *m_appearance = nullptr;
    ShopSection *m_shop = nullptr;
    StoresSection *m_stores = nullptr;
    CategoriesSection *m_tree = nullptr; ///< of goods; m_categories are those of tickets
    TaxesSection *m_taxes = nullptr;
    DeliverySection *m_delivery = nullptr;
    PriceListsSection *m_priceLists = nullptr;
    AttributesSection *m_attributes = nullptr;
    ScannerSection *m_scanner = nullptr;
    ScanSection *m_scans = nullptr;
    TiersSection *m_tiers = nullptr;
    TierRulesSection *m_tierRules = nullptr;
    BenefitsSection *m_benefits = nullptr;
    ReferralSection *m_referrals = nullptr;
    RedeemSection *m_redeeming = nullptr;
    MallSection *m_mall = nullptr;
    LotterySection *m_lotteries = nullptr;
    HoursSection *m_hours = nullptr;
    SlaSection *m_deadlines = nullptr;
    TicketRulesSection *m_ticketRules = nullptr;
    TicketCategoriesSection *m_categories = nullptr;
    CannedRepliesSection *m_replies = nullptr;
    MacrosSection *m_macros = nullptr;
    MailboxSection *m_mailboxes = nullptr;
    RoutingSection *m_routing = nullptr;
    SatisfactionSection *m_satisfaction = nullptr;
    SurveysSection *m_surveys = nullptr;
    PointsSection *m_points = nullptr;
    EarningRulesSection *m_earningRules = nullptr;
    BonusEventsSection *m_bonusEvents = nullptr;
    ReturnPoliciesSection *m_returnPolicies = nullptr;
    CompensationSection *m_compensation = nullptr;
    NoReceiptSection *m_noReceipt = nullptr;
    ReturnDueSection *m_returnDue = nullptr;
    ReturnMessagesSection *m_returnMessages = nullptr;
    ReceiptSection *m_receipts = nullptr;
    CounterKeysSection *m_counterKeys = nullptr;
    BackupSection *m_backups = nullptr;
    Section *m_keys = nullptr;
    QPushButton *m_showKeys = nullptr;
    int m_waiting = 1; ///< sections that have not read their values yet
};

} // namespace shopdesk::ui
