using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Facilities;
using Helpline.Help;
using Helpline.Sessions.Acts;
using Helpline.Storage.Talks;
using Quartz;

namespace Helpline.Sessions;

/// <summary>The door of the talk side. Needs the tip side's room, a clock and the settings; everything else it brings.</summary>
internal static class SessionsRoom
{
    private const string EveryHour = "0 0 * * * ?";

    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddSingleton(Settings)
        .AddTalkSide()
        .AddDialogs()
        .AddActs()
        .AddSingleton<ChannelIntake>()
        .AddSingleton<TalkLocks>()
        .AddSingleton<TalkFacts>()
        .AddSingleton<TurnRun>()
        .AddSingleton<TurnHandler>()
        .AddSingleton<ScreenTurns>()
        .AddHostedService<TalkStart>()
        .AddQuartz(quartz => quartz.ScheduleJob<TalkSweep>(trigger => trigger.WithCronSchedule(EveryHour, cron => cron.InTimeZone(TimeZoneInfo.Utc))));

    private static IServiceCollection AddTalkSide(this IServiceCollection services) => services
        .AddSingleton(all => all.GetRequiredService<SessionSettings>().Store())
        .AddSingleton<TalkSide>()
        .AddSingleton(all => EpochPlaces.Choose(
            all.GetRequiredService<SessionSettings>(),
            all.GetRequiredService<IHostEnvironment>(),
            all.GetRequiredService<ILogger<EpochKeys>>()))
        .AddSingleton<EpochKeys>()
        .AddSingleton<SessionShelf>()
        .AddSingleton<DraftShelf>();

    private static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddSingleton(_ => HelpNumbers.Read())
        .AddReviews()
        .AddSingleton(all => TalkVocabulary.Of(DialogFiles.Load(DialogFiles.Folder), all.GetRequiredService<RegionTable>()))
        .AddSingleton(_ => DialogFiles.Read(DialogFiles.Folder) is { Book: { } book } ? book : throw new InvalidOperationException("The dialogs have faults; the start-up check lists them."))
        .AddSingleton<DialogMachine>();

    private static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddSingleton(all => new ReviewedTexts(
            TalkFacts.Reviewed.ToDictionary(dialog => dialog, all.GetRequiredService<DialogBook>().DigestOf, StringComparer.Ordinal)))
        .AddSingleton<TextReviews>()
        .AddHostedService(all => all.GetRequiredService<TextReviews>());

    private static IServiceCollection AddActs(this IServiceCollection services) => services
        .AddSingleton<PreviewWords>()
        .AddSingleton<LookedWords>()
        .AddSingleton<IAct, DrawTip>()
        .AddSingleton<IAct, FileTip>()
        .AddSingleton<IAct, KeepReceipt>()
        .AddSingleton<IAct, LookUp>()
        .AddSingleton<IAct, AddToTip>()
        .AddSingleton<IAct, TakeBack>()
        .AddSingleton<IAct, ForgetTalk>()
        .AddSingleton<IAct, TellKnown>()
        .AddSingleton<IAct, HelpAround>()
        .AddSingleton<SpokenPlaces>()
        .AddSingleton<CareHours>()
        .AddSingleton<CareCard>()
        .AddSingleton<IAct, FindTown>()
        .AddSingleton<IAct, WeighCare>()
        .AddSingleton<IAct, FindCare>()
        .AddSingleton<IAct, NoteWrong>()
        .AddSingleton<IAct, CheckLicence>();

    private static SessionSettings Settings(IServiceProvider all) =>
        SessionSettings.From(all.GetRequiredService<IConfiguration>(), all.GetRequiredService<IHostEnvironment>());
}
