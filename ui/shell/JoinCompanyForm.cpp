// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/JoinCompanyForm.h"

#include "couch/CouchClient.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString addressKey = QStringLiteral("address");
const QString accountKey = QStringLiteral("account");
const QString passwordKey = QStringLiteral("password");
const QString codeKey = QStringLiteral("code");
const QString fileKey = QStringLiteral("file");
constexpr std::chrono::milliseconds deadline{15'000};
constexpr qint64 largestEnrolment = 1024 * 1024;

std::unique_ptr<sync::Remote> overTheNetwork(const QString &address, const QString &account, const QString &password)
{
    return std::make_unique<couch::CouchClient>(couch::ServerAccess{QUrl(address), account, password},
                                                couch::CouchLimits{.deadline = deadline});
}

QString suggestedFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString start =
        folder + QLatin1Char('/') + QCoreApplication::translate("JoinCompanyForm", "Company", "name of a file");
    QString path = start + QLatin1String(".shopdesk");
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = QStringLiteral("%1 %2.shopdesk").arg(start).arg(i);
    return QDir::toNativeSeparators(path);
}

} // namespace

JoinCompanyForm::JoinCompanyForm(QWidget *parent)
    : Section(parent)
    , remote(overTheNetwork)
    , m_form(new Form(this))
    , m_file(new QPushButton(this))
    , m_join(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_busy(new BusyLine(this))
{
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    addFields();
    makeMainButton(*m_join);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_file);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_join);
    body()->addWidget(m_form);
    body()->addLayout(buttons);
    for (auto *field : m_form->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, &JoinCompanyForm::join);
    connect(m_file, &QPushButton::clicked, this, &JoinCompanyForm::chooseEnrolment);
    connect(m_join, &QPushButton::clicked, this, &JoinCompanyForm::join);
    connect(m_back, &QPushButton::clicked, this, &JoinCompanyForm::backWanted);
    retranslate();
}

void JoinCompanyForm::addFields()
{
    for (const QString &key : {addressKey, accountKey, passwordKey, codeKey, fileKey}) {
        auto *field = new QLineEdit;
        if (key == passwordKey)
            field->setEchoMode(QLineEdit::Password);
        m_form->addField(key, {}, field);
    }
    m_form->setCheck(addressKey, [this] {
        const auto address = couch::serverAddress(m_form->text(addressKey));
        return address ? QString() : address.error().message;
    });
    m_form->setCheck(accountKey, [this] {
        return m_form->text(accountKey).isEmpty() ? tr("Enter the account that you were given for the server.")
                                                  : QString();
    });
    m_form->setCheck(codeKey, [this] {
        const auto id = company::enrolmentIdOf(m_form->text(codeKey));
        return id ? QString() : id.error().message;
    });
    m_form->setCheck(fileKey, [this] {
        const QString file = m_form->text(fileKey);
        if (file.isEmpty() || QFileInfo(file).isRelative())
            return tr("Say where the shop's file goes, with its folder.");
        return QFileInfo::exists(file) ? tr("There is such a file already. Choose another name.") : QString();
    });
}

void JoinCompanyForm::begin()
{
    m_enrolment.reset();
    m_form->load({{addressKey, QString()},
                  {accountKey, QString()},
                  {passwordKey, QString()},
                  {codeKey, QString()},
                  {fileKey, suggestedFile()}});
    retranslate();
    m_form->focusFirst();
}

void JoinCompanyForm::chooseEnrolment()
{
    const QString path = askFile(this, {FileQuestion::Kind::Open,
                                        tr("Choose the file for joining"),
                                        {},
                                        tr("Files for joining (*.shopdesk-join);;All files (*)")});
    if (path.isEmpty())
        return;
    QFile file(path);
    const bool canRead = file.open(QIODevice::ReadOnly) && file.size() <= largestEnrolment;
    const auto enrolment = company::fromFile(canRead ? file.readAll() : QByteArray());
    m_form->clearErrors();
    if (!enrolment) {
        Error error = enrolment.error();
        error.field.clear(); // its own "file" is another one than the form's
        m_form->showError(error);
        return;
    }
    m_enrolment = *enrolment;
    retranslate();
    m_form->field(codeKey)->setFocus(Qt::OtherFocusReason);
}

void JoinCompanyForm::join()
{
    if (!m_form->isEnabled() || !m_form->validate())
        return;
    m_form->clearErrors();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_file, m_join, m_back})
        widget->setEnabled(false);
    m_busy->begin(tr("Joining the company…"));
    const QString password = m_form->value(passwordKey).toString();
    const company::JoinPlan plan{QDir::fromNativeSeparators(m_form->text(fileKey)), m_form->text(codeKey),
                                 couch::serverAddress(m_form->text(addressKey)).value_or(QUrl()).toString(),
                                 m_form->text(accountKey), password};
    m_aside.run(
        this,
        [plan, password, make = remote, enrolment = m_enrolment, home = thread()] {
            QDir().mkpath(QFileInfo(plan.path).path());
            const std::unique_ptr<sync::Remote> server = make(plan.address, plan.account, password);
            auto joined =
                enrolment ? company::joinCompany(*server, plan, *enrolment) : company::joinCompany(*server, plan);
            if (joined)
                (*joined)->moveToThread(home);
            return joined;
        },
        [this](Result<std::unique_ptr<store::Store>> outcome) { finish(std::move(outcome)); });
}

void JoinCompanyForm::finish(Result<std::unique_ptr<store::Store>> shop)
{
    m_busy->end();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_file, m_join, m_back})
        widget->setEnabled(true);
    if (shop) {
        if (made)
            made(std::move(*shop));
        return;
    }
    Error error = shop.error();
    if (error.code.startsWith(QLatin1String("store.")))
        error.field = fileKey;
    else if (error.code == QLatin1String("company.badFile"))
        error.field.clear();
    m_form->showError(error);
}

void JoinCompanyForm::retranslate()
{
    setTitle(
        tr("Join a company"),
        tr("The shop is there already, and you work in it from here. Somebody in the company lets this computer in, under "
           "“Sync”, and gives you a code."));
    m_form->setLabel(addressKey, tr("Address"), tr("Of your company's server: https://shop.example.com"));
    m_form->setLabel(accountKey, tr("Account"), tr("On the server."));
    m_form->setLabel(passwordKey, tr("Password"), tr("Of the account on the server."));
    m_form->setLabel(codeKey, tr("Code"),
                     m_enrolment ? tr("The one that belongs to the file that you chose.")
                                 : tr("8 groups of 4 letters and digits."));
    m_form->setLabel(fileKey, tr("File"), tr("Where the shop is kept on this computer."));
    m_file->setText(m_enrolment ? tr("Choose another file…") : tr("I have a file…"));
    m_join->setText(tr("Join"));
    m_back->setText(tr("Back"));
}

void JoinCompanyForm::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
