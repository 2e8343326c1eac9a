using Helpline.Desk.Register.Crisis;
using Helpline.Desk.Register.Edit;
using Helpline.Desk.Register.Entry;
using Helpline.Desk.Register.Facts;
using Helpline.Desk.Register.Frame;
using Helpline.Desk.Register.Intake;
using Helpline.Desk.Register.Rows;
using Helpline.Pages;
using Microsoft.AspNetCore.Mvc;

namespace Helpline.Desk.Register;

/// <summary>/desk/register on the main port: the pages by which operators keep the register. Every one of them stands behind <see cref="Door"/>.</summary>
internal static class RegisterPages
{
    public static IServiceCollection AddRegisterPages(this IServiceCollection services) => services
        .AddSingleton(_ => Wordings.Read())
        .AddSingleton<PageSkin>().AddSingleton<Door>()
        .AddSingleton<SignInForm>().AddSingleton<FirstForm>().AddSingleton<EditorsPage>()
        .AddSingleton<FactSheet>().AddSingleton<Almanac>().AddSingleton<RowDesk>().AddSingleton<Meanwhile>()
        .AddSingleton<ListPage>().AddSingleton<FacilityPage>().AddSingleton<ExpiringPage>().AddSingleton<CorrectionsPage>()
        .AddSingleton<CallForm>().AddSingleton<LicenceForm>().AddSingleton<ShowForm>()
        .AddSingleton<EditPage>().AddSingleton<EditForm>().AddSingleton<NewForm>()
        .AddSingleton<FileReading>().AddSingleton<PreviewShelf>().AddSingleton<ImportPage>().AddSingleton<ImportForm>()
        .AddSingleton<ReviewsPage>();

    public static void Map(WebApplication app)
    {
        var pages = app.MapGroup(Visit.Root);
        pages.MapGet("/style.css", RegisterStyle.WriteAsync);
        var services = app.Services;
        MapEntry(pages, services, services.GetRequiredService<Door>());
        MapRows(pages, services, services.GetRequiredService<Door>());
        MapIntake(pages, services, services.GetRequiredService<Door>());
    }

    private static void MapEntry(RouteGroupBuilder pages, IServiceProvider all, Door door)
    {
        var (signIn, first, editors) = (all.GetRequiredService<SignInForm>(), all.GetRequiredService<FirstForm>(), all.GetRequiredService<EditorsPage>());
        pages.MapGet("/sign-in", door.Anybody(signIn.ShowAsync));
        pages.MapPost("/sign-in", door.AnybodyPosts(signIn.TakeAsync));
        pages.MapPost("/sign-out", door.EditorsPost(signIn.OutAsync));
        pages.MapGet("/first", door.Anybody(first.ShowAsync));
        pages.MapPost("/first", door.AnybodyPosts(first.TakeAsync));
        pages.MapGet("/editors", door.Editors(editors.ShowAsync));
        pages.MapPost("/editors", door.EditorsPost(editors.AddAsync));
    }

    private static void MapRows(RouteGroupBuilder pages, IServiceProvider all, Door door)
    {
        var (row, show, edit) = (all.GetRequiredService<FacilityPage>(), all.GetRequiredService<ShowForm>(), all.GetRequiredService<EditForm>());
        var (call, licence, anew) = (all.GetRequiredService<CallForm>(), all.GetRequiredService<LicenceForm>(), all.GetRequiredService<NewForm>());
        pages.MapGet("", door.Editors(all.GetRequiredService<ListPage>().ShowAsync));
        pages.MapGet("/expiring", door.Editors(all.GetRequiredService<ExpiringPage>().ShowAsync));
        pages.MapGet("/new", door.Editors(anew.ShowAsync));
        pages.MapPost("/new", door.EditorsPost(anew.TakeAsync));
        pages.MapGet("/facilities/{id}", door.Editors(row.ShowAsync));
        pages.MapGet("/facilities/{id}/history", door.Editors(row.HistoryAsync));
        pages.MapGet("/facilities/{id}/edit", door.Editors(edit.ShowAsync));
        pages.MapPost("/facilities/{id}/edit", door.EditorsPost(edit.TakeAsync));
        pages.MapGet("/facilities/{id}/call", door.Editors(call.ShowAsync));
        pages.MapPost("/facilities/{id}/call", door.EditorsPost(call.TakeAsync));
        pages.MapGet("/facilities/{id}/licence", door.Editors(licence.ShowAsync));
        pages.MapPost("/facilities/{id}/licence", door.EditorsPost(licence.TakeAsync));
        pages.MapPost("/facilities/{id}/publish", door.EditorsPost(show.PublishAsync));
        pages.MapPost("/facilities/{id}/unpublish", door.EditorsPost(show.UnpublishAsync));
    }

    private static void MapIntake(RouteGroupBuilder pages, IServiceProvider all, Door door)
    {
        var (import, corrections, reviews) = (all.GetRequiredService<ImportForm>(), all.GetRequiredService<CorrectionsPage>(), all.GetRequiredService<ReviewsPage>());
        pages.MapGet("/import", door.Editors(import.ShowAsync));
        pages.MapPost("/import", door.EditorsUpload(import.UploadAsync))
            .WithMetadata(new ReadsUploads(), new RequestSizeLimitAttribute(UploadForm.Largest + PostedForm.Largest));
        pages.MapPost("/import/confirm", door.EditorsPost(import.ConfirmAsync));
        pages.MapGet("/corrections", door.Editors(corrections.ShowAsync));
        pages.MapPost("/corrections", door.EditorsPost(corrections.CloseAsync));
        pages.MapGet("/crisis", door.Editors(reviews.ShowAsync));
        pages.MapPost("/crisis", door.EditorsPost(reviews.TakeAsync));
    }
}
