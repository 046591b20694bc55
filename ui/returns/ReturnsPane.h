// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Aside.h"
#include "ui/returns/ReturnPaper.h"
#include "ui/returns/ReturnRecord.h"
#include "ui/shell/RecordPane.h"

#include <map>

class QStackedWidget;
class QToolButton;

namespace shopdesk::ui {

class ClaimsPage;
class NewReturnPage;
class ReturnFiguresPage;
class ReturnSheet;

/// After-sales: what customers bring back, by its next step and when that is due; received by scanner, inspected, settled.
class ReturnsPane : public RecordPane
{
    Q_OBJECT
public:
    explicit ReturnsPane(Workbench &workbench, QWidget *parent = nullptr);
    ~ReturnsPane() override;

    QString title() const override { return tr("Returns"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    void showQuery(const tables::ListQuery &query) override;
    /// A negative id begins a new return of the order −id, or for the ticket −id.
    void showRecord(qint64 id) override;
    QWidget *firstFocus() const override;
    bool takeScan(const QString &code) override;
    ReturnSheet *sheet() const { return m_sheet; }
    NewReturnPage *newPage() const { return m_new; }
    ReturnFiguresPage *figuresPage() const { return m_figures; }
    ClaimsPage *claimsPage() const { return m_claimsPage; }
    void startNew();
    /// What came back in a period, with the lists behind it.
    void showFigures();
    /// What suppliers owe, altogether or for one return.
    void showClaims(returns::ReturnId of = {});

protected:
    void build() override;
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void leaveNew();
    void showHeading();
    void begin(returns::Step step);
    void addPhoto();
    void savePaper(ReturnPaperKind kind);
    void readCount();
    bool isInNew() const;

    QAction *m_create;
    QAction *m_showFigures;
    QAction *m_showClaims;
    QAction *m_photo;
    QAction *m_repair;
    QAction *m_refurbished;
    QAction *m_extra;
    QAction *m_claims;
    QAction *m_labels;
    std::map<ReturnPaperKind, QAction *> m_papers;
    std::map<returns::Step, QAction *> m_steps;
    QStackedWidget *m_stack = nullptr;
    QToolButton *m_figuresTool = nullptr;
    QToolButton *m_claimsTool = nullptr;
    NewReturnPage *m_new = nullptr;
    ReturnFiguresPage *m_figures = nullptr;
    ClaimsPage *m_claimsPage = nullptr;
    ReturnSheet *m_sheet = nullptr;
    std::unique_ptr<ReturnRecord> m_record;
    Aside m_aside;
};

} // namespace shopdesk::ui
