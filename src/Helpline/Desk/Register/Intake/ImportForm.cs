using Helpline.Desk.Register.Frame;
using Helpline.Desk.Staff;
using Helpline.Facilities.Exchange;
using Helpline.Facilities.Register;
using Helpline.Pages;

namespace Helpline.Desk.Register.Intake;

/// <summary>A file into the register: every fault first, then what it would change, then exactly that or nothing. Shows nothing to the public by itself.</summary>
internal sealed class ImportForm(FileReading reading, FacilityRegister register, PreviewShelf shelf, ImportPage page)
{
    public Task<Answer> ShowAsync(Visit visit) => Task.FromResult(Answer.Show(page.Upload(visit, [], Html.None)));

    public async Task<Answer> UploadAsync(Visit visit)
    {
        var (upload, refused) = await UploadForm.ReadAsync(visit.Context.Request, visit.Stop);
        if (upload is null)
        {
            return Wrong(visit, refused == StatusCodes.Status413PayloadTooLarge ? "import.too-big" : "refused.form", refused!.Value);
        }

        if (!FormSeal.Fits(upload.Seal, visit.Bearer!))
        {
            return Wrong(visit, "refused.stale", StatusCodes.Status403Forbidden);
        }

        return upload.Bytes is null ? Wrong(visit, "import.no-file", StatusCodes.Status400BadRequest)
            : FacilityFile.FormatOf(upload.FileName) is { } format ? await PreviewAsync(visit, upload, format)
            : Wrong(visit, "import.form", StatusCodes.Status400BadRequest);
    }

    public async Task<Answer> ConfirmAsync(Visit visit)
    {
        if (shelf.Take(visit, visit.Form["preview"]) is not { } preview)
        {
            return Wrong(visit, "import.gone", StatusCodes.Status410Gone);
        }

        var outcome = await register.SaveAsync([.. preview.Plan.New, .. preview.Plan.Changed], preview.Expected, ChangeKind.Import, visit.By, visit.Stop);
        return outcome == SaveOutcome.Outrun
            ? Wrong(visit, "import.outrun", StatusCodes.Status409Conflict)
            : Answer.Show(page.Done(visit, preview));
    }

    private async Task<Answer> PreviewAsync(Visit visit, UploadForm upload, ExchangeFormat format)
    {
        var sheet = reading.Read(upload.Bytes!, format);
        if (sheet.Faults.Count > 0)
        {
            return Answer.Show(page.Faulty(visit, upload.FileName, sheet), StatusCodes.Status400BadRequest);
        }

        var preview = await reading.PreviewAsync(Token.Draw().Text, upload.FileName, sheet, visit.Stop);
        if (!preview.Plan.IsEmpty)
        {
            shelf.Keep(visit, preview);
        }

        return Answer.Show(page.Preview(visit, preview, sheet.Remarks));
    }

    private Answer Wrong(Visit visit, string key, int status) =>
        Answer.Show(page.Upload(visit, [new("file", visit.Words[key])], Html.None), status);
}
