@echo off
rem Runs the pinned Maven (.mvn\maven.properties) on a JDK that is new enough, and finds or fetches both by itself.
rem
rem   JDK    JAVA_HOME, java on the path, then the usual places
rem   Maven  the cache in %USERPROFILE%\.m2\wrapper, Apache's archive site, or an installed mvn and its mirror
rem
rem curl, tar and certutil belong to Windows 10 and newer.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "PROPERTIES=%~dp0.mvn\maven.properties"

rem ---- JDK ----
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "tokens=1,* delims==" %%A in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.home ="') do (
  for /f "tokens=* delims= " %%H in ("%%B") do call :try "%%H"
)
for %%P in (
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\BellSoft"
  "%ProgramFiles%\Amazon Corretto"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\.sdkman\candidates\java"
) do for /d %%D in ("%%~P\*") do call :try "%%~D"
if not defined JDK (
  echo mvnw: Ghorfa needs a JDK %NEEDED% or newer: install one ^(for instance Eclipse Temurin %NEEDED%^) or point JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"
set "MAVEN_HOME="
set "M2_HOME="

rem ---- Maven ----
for /f "tokens=1,2 delims==" %%A in ('findstr /b /v "#" "%PROPERTIES%"') do (
  if "%%A"=="version" set "VERSION=%%B"
  if "%%A"=="zip.sha512" set "SHA512=%%B"
)
set "CACHE=%USERPROFILE%\.m2\wrapper"
if defined MAVEN_USER_HOME set "CACHE=%MAVEN_USER_HOME%\wrapper"
rem The digest is part of the name: another pinned archive is another directory.
set "MAVEN=%CACHE%\apache-maven-%VERSION%-%SHA512:~0,12%"
if not exist "%MAVEN%\bin\mvn.cmd" call :fetch
if not exist "%MAVEN%\bin\mvn.cmd" exit /b 1

rem The settings for all users of an installed mvn, where a company keeps its mirror. Our Maven has none of its own.
set "SETTINGS="
for %%M in (mvn.cmd) do if not "%%~$PATH:M"=="" if exist "%%~dp$PATH:M..\conf\settings.xml" set "SETTINGS=%%~dp$PATH:M..\conf\settings.xml"
if defined SETTINGS (
  call "%MAVEN%\bin\mvn.cmd" -gs "%SETTINGS%" %*
) else (
  call "%MAVEN%\bin\mvn.cmd" %*
)
exit /b %ERRORLEVEL%

rem Takes %1 if it is the home of a JDK of the needed version or a newer one, and none was taken before.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%V"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ %NEEDED% set "JDK=%~1"
exit /b 0

:fetch
echo mvnw: fetching Maven %VERSION% ^(once^) 1>&2
set "WORK=%CACHE%\fetch.%RANDOM%%RANDOM%"
set "ARCHIVE=%WORK%\apache-maven-%VERSION%-bin.zip"
mkdir "%WORK%"
curl -fsSL --connect-timeout 5 --max-time 600 -o "%ARCHIVE%" "https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/apache-maven-%VERSION%-bin.zip" 2>nul
call :check "Apache's archive site"
if errorlevel 1 (
  rem From an empty directory, so that this project's own options do not apply to whichever Maven that is.
  pushd "%WORK%"
  call mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy "-Dartifact=org.apache.maven:apache-maven:%VERSION%:zip:bin" "-DoutputDirectory=%WORK%" 1>&2
  popd
  call :check "the installed mvn's repository"
)
if exist "%ARCHIVE%" (
  tar -xf "%ARCHIVE%" -C "%WORK%"
  move "%WORK%\apache-maven-%VERSION%" "%MAVEN%" >nul
) else (
  echo mvnw: Maven %VERSION% can be had neither from archive.apache.org nor through an installed mvn: connect to the internet or install Maven. 1>&2
)
rmdir /s /q "%WORK%"
exit /b 0

rem Throws the archive away unless it has the pinned digest.
:check
if not exist "%ARCHIVE%" exit /b 1
set "ACTUAL="
for /f "skip=1 delims=" %%H in ('certutil -hashfile "%ARCHIVE%" SHA512') do if not defined ACTUAL set "ACTUAL=%%H"
set "ACTUAL=%ACTUAL: =%"
if /i "%ACTUAL%"=="%SHA512%" exit /b 0
echo mvnw: the file from %~1 does not have the expected digest and is thrown away 1>&2
del "%ARCHIVE%"
exit /b 1
