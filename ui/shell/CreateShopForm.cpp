// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CreateShopForm.h"

#include "base/Text.h"
#include "staff/SecondFactorRule.h"
#include "staff/SignIn.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/NewPassword.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString currencyKey = QStringLiteral("currency");
const QString zoneKey = QStringLiteral("zone");
const QString storeKey = QStringLiteral("store");
const QString fileKey = QStringLiteral("file");
const QString ownerKey = QStringLiteral("owner");
const QString secondFactorKey = QStringLiteral("ownersNeedSecondFactor");

QComboBox *currencies()
{
    auto *combo = new QComboBox;
    for (const Currency &currency : Currency::all())
        combo->addItem(currency.symbol == currency.code ? currency.code
                                                        : QStringLiteral("%1  %2").arg(currency.code, currency.symbol),
                       currency.code);
    return combo;
}

QString ownZone()
{
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return ShopZone::fromName(own) ? own : QStringLiteral("UTC");
}

/// Places, without the names that stand for offsets and abbreviations.
QComboBox *zones()
{
    auto *combo = new QComboBox;
    combo->setMaxVisibleItems(16);
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            combo->addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    // This computer's own may be one of those, or not even be listed.
    if (const QString own = ownZone(); combo->findData(own) < 0)
        combo->insertItem(0, own, own);
    return combo;
}

QString fileNameFor(const QString &shop)
{
    static const QRegularExpression unfit(QStringLiteral(R"([\x00-\x1f/\\:*?"<>|])"));
    const QString name = QString(shop).remove(unfit).trimmed();
    return (name.isEmpty() ? QStringLiteral("Shop") : name) + QStringLiteral(".shopdesk");
}

/// All of it or nothing: a shop whose owner could not be signed up goes again.
Result<std::unique_ptr<store::Store>> makeShop(const QString &path, const store::NewShop &shop, const QString &owner,
                                               const QString &password, bool needsSecondFactor, QThread *home)
{
    QDir().mkpath(QFileInfo(path).path());
    auto made = store::Store::create(path, shop);
    if (!made)
        return made;
    const auto peopled = staff::signUpOwner(**made, owner, password).and_then([&](const Actor &) {
        return (*made)->writeNow([needsSecondFactor](store::UnitOfWork &work) {
            return staff::setOwnersNeedSecondFactor(work, needsSecondFactor);
        });
    });
    if (!peopled) {
        made->reset();
        for (const char *suffix : {"", "-wal", "-shm", ".key", ".lock"})
            QFile::remove(path + QLatin1String(suffix));
        return Failure(peopled.error());
    }
    (*made)->moveToThread(home);
    return made;
}

/// Operations name their own fields.
Error inForm(Error error, bool ownerIsNamed)
{
    if (error.code.startsWith(QLatin1String("staff.name")) || (ownerIsNamed && error.field == nameKey))
        error.field = ownerKey;
    else if (error.code == QLatin1String("store.exists") || error.code == QLatin1String("store.readOnly")
             || error.code == QLatin1String("store.io"))
        error.field = fileKey;
    return error;
}

} // namespace

CreateShopForm::CreateShopForm(QWidget *parent)
    : Section(parent)
    , m_form(new Form(this))
    , m_file(new QLineEdit)
    , m_create(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_busy(new BusyLine(this))
{
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    addFields();
    addChecks();
    makeMainButton(*m_create);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_create);
    body()->addWidget(m_form);
    body()->addLayout(buttons);
    connect(m_form, &Form::edited, this, [this](const QString &key) {
        if (key == nameKey)
            suggestFile();
    });
    for (auto *field : m_form->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, &CreateShopForm::create);
    connect(m_create, &QPushButton::clicked, this, &CreateShopForm::create);
    connect(m_back, &QPushButton::clicked, this, &CreateShopForm::backWanted);
    retranslate();
}

void CreateShopForm::addFields()
{
    for (const QString &key : {nameKey, storeKey}) {
        auto *field = new QLineEdit;
        field->setMaxLength(longestName);
        m_form->addField(key, {}, field);
    }
    m_form->addField(currencyKey, {}, currencies());
    m_form->addField(zoneKey, {}, zones());
    auto *choose = m_file->addAction(icon(QStringLiteral("folder")), QLineEdit::TrailingPosition);
    choose->setObjectName(QStringLiteral("chooseFile"));
    connect(choose, &QAction::triggered, this, &CreateShopForm::chooseFile);
    m_form->addField(fileKey, {}, m_file);
    auto *owner = new QLineEdit;
    owner->setMaxLength(longestName);
    m_form->addField(ownerKey, {}, owner);
    addNewPassword(*m_form, [this] { return m_form->text(ownerKey); });
    m_form->addField(secondFactorKey, {}, new QCheckBox);
}

void CreateShopForm::addChecks()
{
    m_form->setCheck(nameKey,
                     [this] { return m_form->text(nameKey).isEmpty() ? tr("Give the shop a name.") : QString(); });
    m_form->setCheck(
        storeKey, [this] { return m_form->text(storeKey).isEmpty() ? tr("Give the first store a name.") : QString(); });
    m_form->setCheck(fileKey, [this] { return fileComplaint(); });
    m_form->setCheck(ownerKey, [this] {
        return m_form->text(ownerKey).isEmpty() ? tr("Enter the name that you sign in with.") : QString();
    });
}

QString CreateShopForm::fileComplaint() const
{
    const QString file = m_form->text(fileKey);
    if (file.isEmpty() || QFileInfo(file).isRelative())
        return tr("Say where the shop's file goes, with its folder.");
    return QFileInfo::exists(file) ? tr("There is such a file already. Choose another name.") : QString();
}

void CreateShopForm::begin()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    const QString currency = Currency::fromCode(code) ? code : QStringLiteral("USD");
    m_form->load({{nameKey, QString()},
                  {storeKey, tr("Main store")},
                  {currencyKey, currency},
                  {zoneKey, ownZone()},
                  {fileKey, QString()},
                  {ownerKey, QString()},
                  {newPasswordKey, QString()},
                  {newPasswordAgainKey, QString()},
                  {secondFactorKey, true}});
    m_suggested.clear();
    suggestFile();
    m_form->focusFirst();
}

void CreateShopForm::suggestFile()
{
    if (m_file->text() != m_suggested)
        return; // somebody knows better
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_suggested = QDir::toNativeSeparators(documents.filePath(fileNameFor(m_form->text(nameKey))));
    m_form->setValue(fileKey, m_suggested);
}

void CreateShopForm::chooseFile()
{
    FileQuestion question;
    question.kind = FileQuestion::Kind::Save;
    question.title = tr("Where the shop's file goes");
    question.suggested = m_file->text();
    question.filter = tr("Shops (*.shopdesk)");
    if (const QString chosen = askFile(this, question); !chosen.isEmpty())
        m_form->setValue(fileKey, QDir::toNativeSeparators(chosen));
}

void CreateShopForm::create()
{
    if (!m_form->isEnabled() || !m_form->validate())
        return;
    m_form->clearErrors();
    m_form->setEnabled(false);
    m_create->setEnabled(false);
    m_back->setEnabled(false);
    m_busy->begin(tr("Making the shop…"));
    const store::NewShop shop{m_form->text(nameKey), m_form->value(currencyKey).toString(),
                              m_form->value(zoneKey).toString(), m_form->text(storeKey)};
    m_aside.run(
        this,
        [path = QDir::fromNativeSeparators(m_form->text(fileKey)), shop, owner = m_form->text(ownerKey),
         password = m_form->value(newPasswordKey).toString(),
         needsSecondFactor = m_form->value(secondFactorKey).toBool(),
         home = thread()] { return makeShop(path, shop, owner, password, needsSecondFactor, home); },
        [this](Result<std::unique_ptr<store::Store>> outcome) { finish(std::move(outcome)); });
}

void CreateShopForm::finish(Result<std::unique_ptr<store::Store>> shop)
{
    m_busy->end();
    m_form->setEnabled(true);
    m_create->setEnabled(true);
    m_back->setEnabled(true);
    if (!shop) {
        m_form->showError(inForm(shop.error(), shop.error().code.startsWith(QLatin1String("staff."))));
        return;
    }
    if (made)
        made(std::move(*shop));
}

void CreateShopForm::retranslate()
{
    setTitle(tr("Create a shop"),
             tr("It is one file on this computer. Currency and time zone stay as you choose them now."));
    m_form->setLabel(nameKey, tr("Shop"), tr("As your customers know it."));
    m_form->setLabel(storeKey, tr("First store"), tr("More can follow later."));
    m_form->setLabel(currencyKey, tr("Currency"));
    m_form->setLabel(zoneKey, tr("Time zone"));
    m_form->setLabel(fileKey, tr("File"));
    m_form->setLabel(ownerKey, tr("Your name"), tr("You own the shop, and sign in with this name."));
    labelNewPassword(*m_form);
    m_form->setLabel(secondFactorKey, tr("Owners need a second factor"),
                     tr("Recommended. When you sign in next, your phone is set up for it."));
    m_create->setText(tr("Create the shop"));
    m_back->setText(tr("Back"));
    if (auto *choose = m_file->findChild<QAction *>(QStringLiteral("chooseFile")))
        choose->setToolTip(tr("Choose…"));
}

void CreateShopForm::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
